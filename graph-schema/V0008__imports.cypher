// What came with maps from other tools, and what an import took in.
CREATE CONSTRAINT carried_id IF NOT EXISTS FOR (n:Carried) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT intake_id IF NOT EXISTS FOR (n:Intake) REQUIRE n.id IS UNIQUE;
