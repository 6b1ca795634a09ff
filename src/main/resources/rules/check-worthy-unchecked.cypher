// name: check-worthy-unchecked
// severity: remark
// A professional would check it, nobody has reviewed it, and no claim of another document speaks for or against it.
MATCH (:Map {id: $map})-[:INCLUDES]->(document:Document)-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(place:Occurrence)
MATCH (place)-[:ASSERTS]->(claim:Claim {status: 'proposed'})
WHERE place.anchorState <> 'orphaned' AND claim.checkWorthiness >= 0.8
  AND claim.type IN ['fact', 'statistic', 'causal']
WITH DISTINCT claim
WHERE NOT EXISTS {
  (claim)-[relation:SUPPORTS|CONTRADICTS|EQUIVALENT {scope: 'cross'}]-(other:Claim)
  WHERE relation.status <> 'rejected' AND other.status <> 'rejected'
}
RETURN [claim.id] AS claims
ORDER BY claim.checkWorthiness DESC, claim.id
