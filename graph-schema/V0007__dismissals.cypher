// Findings that somebody has set aside.
CREATE CONSTRAINT dismissal_id IF NOT EXISTS FOR (n:Dismissal) REQUIRE n.id IS UNIQUE;
