// The decisions about a record, and those of a batch.
CREATE INDEX decision_at IF NOT EXISTS FOR (n:Decision) ON (n.at);
CREATE INDEX decision_batch IF NOT EXISTS FOR (n:Decision) ON (n.batch);

// A claim that was merged into another keeps its id, so that addresses and later runs find the one it leads to.
CREATE CONSTRAINT merged_claim_id IF NOT EXISTS FOR (n:MergedClaim) REQUIRE n.id IS UNIQUE;
