// name: loaded-reason
// severity: remark
// A claim is put for or against others in loaded language wherever it stands; it gives no figure, nobody else is named as
// saying it, and nothing supports it.
MATCH (:Map {id: $map})-[:INCLUDES]->(:Document)-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(place:Occurrence)
MATCH (place)-[:ASSERTS]->(claim:Claim), (place)-[:HELD_BY]->(holder:Actor)
WHERE place.anchorState <> 'orphaned' AND claim.status <> 'rejected'
WITH claim, collect(place.loaded AND holder.kind = 'author') AS bare
WHERE all(each IN bare WHERE each)
  AND NOT claim.type IN ['statistic', 'definition', 'commitment']
  AND NOT claim.text =~ '.*\\d.*'
  AND NOT EXISTS {
    (claim)<-[reason:SUPPORTS]-(from:Claim) WHERE reason.status <> 'rejected' AND from.status <> 'rejected'
  }
  AND NOT EXISTS {
    (claim)<-[:SUPPORTS]-(argument:Argument) WHERE argument.status <> 'rejected'
  }
MATCH (claim)-[relation:SUPPORTS|CONTRADICTS]->(target:Claim)
WHERE relation.status <> 'rejected' AND target.status <> 'rejected'
WITH claim, target
ORDER BY target.id
WITH claim, collect(DISTINCT target.id) AS targets
RETURN [claim.id] + targets[..20] AS claims
ORDER BY claim.id
