// What waits for review is taken from these, the most confident first.
CREATE INDEX claim_review IF NOT EXISTS FOR (n:Claim) ON (n.status, n.confidence);
CREATE INDEX contradicts_review IF NOT EXISTS FOR ()-[r:CONTRADICTS]-() ON (r.status, r.scope, r.confidence);
CREATE INDEX supports_review IF NOT EXISTS FOR ()-[r:SUPPORTS]-() ON (r.status, r.confidence);
CREATE INDEX equivalent_review IF NOT EXISTS FOR ()-[r:EQUIVALENT]-() ON (r.status, r.confidence);
