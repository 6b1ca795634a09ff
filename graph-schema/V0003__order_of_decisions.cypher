// Decisions are numbered in the order they were made; one node counts them, and its lock makes two deciders take turns.
CREATE CONSTRAINT ledger_id IF NOT EXISTS FOR (n:Ledger) REQUIRE n.id IS UNIQUE;
CREATE INDEX decision_seq IF NOT EXISTS FOR (n:Decision) ON (n.seq);

// The decisions about one record: a relation is no node, so its decisions point at its claims and name it.
CREATE INDEX about_record IF NOT EXISTS FOR ()-[r:ABOUT]-() ON (r.record);
