// The bridge
// Run it with cypher-shell, or paste it into a browser of Neo4j. Run again, it changes nothing.
CREATE CONSTRAINT map_id IF NOT EXISTS FOR (n:Map) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT snapshot_id IF NOT EXISTS FOR (n:Snapshot) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT occurrence_id IF NOT EXISTS FOR (n:Occurrence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT merged_claim_id IF NOT EXISTS FOR (n:MergedClaim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT argument_id IF NOT EXISTS FOR (n:Argument) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT run_id IF NOT EXISTS FOR (n:Run) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT scenario_id IF NOT EXISTS FOR (n:Scenario) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT dismissal_id IF NOT EXISTS FOR (n:Dismissal) REQUIRE n.id IS UNIQUE;
UNWIND [
  {id: 'm-map', title: 'The bridge', question: 'Should the bridge be built?', version: 1, included: 2}
] AS row
MERGE (n:Map {id: row.id})
SET n += row;
UNWIND [
  {id: 'd-city', title: 'City council: why we build', publisher: 'City of Ahlen', publishedOn: date('2024-01-01'), url: 'https://example.org/city?a=1&b=%22', source: 'city.txt', mediaType: 'text/plain', language: 'en', version: 1},
  {id: 'd-group', title: 'Residents’ group: the case against', source: 'group.txt', mediaType: 'text/plain', language: 'en', version: 1}
] AS row
MERGE (n:Document {id: row.id})
SET n += row;
UNWIND [
  {from: 'm-map', to: 'd-city', position: 0},
  {from: 'm-map', to: 'd-group', position: 1}
] AS row
MATCH (a:Map {id: row.from}), (b:Document {id: row.to})
MERGE (a)-[r:INCLUDES]->(b)
SET r.position = row.position;
UNWIND [
  {id: 's-r25uslyvcfcourno', sha256: 'ef3b1804a08531cd8fb08c890ac1b55641609bccfd6357038b1ae0e7fc2201e8', text: '\n\nThe bridge should be built.\n\n\nBuilding it will create 400 jobs.\n\n\nIt costs 12 million euros, 3 % of the budget.\n', takenAt: datetime('1970-01-01T00:00:00Z'), blockKinds: [], blockStarts: [], blockEnds: [], blockLevels: [], blockPages: []},
  {id: 's-l7lyxfbdww5sndpd', sha256: '5cb25261213df0842bb9cd6e1b2346385d355bdaa4e293efc18bb4134ecb5e1c', text: '\n\nIt costs at least 30 million euros 💶.\n\n\nBuilding it will create 400 jobs.\n\n\nThe bridge must not be built.\n\n\nThe river floods every spring.\n', takenAt: datetime('1970-01-01T00:00:00Z'), blockKinds: [], blockStarts: [], blockEnds: [], blockLevels: [], blockPages: []}
] AS row
MERGE (n:Snapshot {id: row.id})
SET n += row;
UNWIND [
  {from: 'd-city', to: 's-r25uslyvcfcourno', position: 0},
  {from: 'd-group', to: 's-l7lyxfbdww5sndpd', position: 0}
] AS row
MATCH (a:Document {id: row.from}), (b:Snapshot {id: row.to})
MERGE (a)-[r:HAS_SNAPSHOT]->(b)
SET r.position = row.position;
UNWIND [
  {id: 'n-run', pipeline: 'pipeline-1', models: ['model 1', 'model 2']}
] AS row
MERGE (n:Run {id: row.id})
SET n += row;
UNWIND [
  {id: 'c-build', text: 'The bridge should be built.', type: 'policy', checkWorthiness: 0.5, confidence: 0.75, status: 'proposed', origin: 'machine', version: 1},
  {id: 'c-jobs', text: 'Building it will create 400 jobs.', type: 'prediction', checkWorthiness: 0.5, confidence: 0.75, status: 'proposed', origin: 'machine', version: 1},
  {id: 'c-cheap', text: 'It costs 12 million euros, 3 % of the budget.', type: 'statistic', checkWorthiness: 0.5, confidence: 0.75, status: 'proposed', origin: 'machine', version: 1},
  {id: 'c-costly', text: 'It costs at least 30 million euros 💶.', type: 'statistic', checkWorthiness: 0.5, confidence: 0.75, status: 'proposed', origin: 'machine', version: 1},
  {id: 'c-stop', text: 'The bridge must not be built.', type: 'policy', checkWorthiness: 0.5, confidence: 0.75, status: 'proposed', origin: 'machine', version: 1},
  {id: 'c-alone', text: 'The river floods every spring.', type: 'fact', checkWorthiness: 0.5, confidence: 0.75, status: 'proposed', origin: 'machine', version: 1}
] AS row
MERGE (n:Claim {id: row.id})
SET n += row;
UNWIND [
  {id: 'c-built'}
] AS row
MERGE (n:MergedClaim {id: row.id})
SET n += row;
UNWIND [
  {from: 'c-built', to: 'c-build'}
] AS row
MATCH (a:MergedClaim {id: row.from}), (b:Claim {id: row.to})
MERGE (a)-[:MERGED_INTO]->(b);
UNWIND [
  {id: 'a-pb7c5ixncq42ah5b', name: 'author', kind: 'author'},
  {id: 'a-yi45n5ypk3f5vs4w', name: 'the council', kind: 'reported'},
  {id: 'a-2v3vhs2vtqphzvji', name: 'Dr. O’Neill', kind: 'reported'},
  {id: 'a-abjj5fonp3ngw5qq', name: 'author', kind: 'author'}
] AS row
MERGE (n:Actor {id: row.id})
SET n += row;
UNWIND [
  {id: 'o-build-2', start: 2, end: 29, quote: 'The bridge should be built.', prefix: '\n\n', suffix: '\n\n\nBuilding it will create 400 j', stance: 'endorsed', loaded: false, anchorState: 'exact'},
  {id: 'o-jobs-32', start: 32, end: 65, quote: 'Building it will create 400 jobs.', prefix: '\n\nThe bridge should be built.\n\n\n', suffix: '\n\n\nIt costs 12 million euros, 3 ', stance: 'endorsed', loaded: false, anchorState: 'exact'},
  {id: 'o-jobs-42', start: 42, end: 75, quote: 'Building it will create 400 jobs.', prefix: ' at least 30 million euros 💶.\n\n\n', suffix: '\n\n\nThe bridge must not be built.', stance: 'rejected', loaded: false, anchorState: 'exact'},
  {id: 'o-cheap-68', start: 68, end: 113, quote: 'It costs 12 million euros, 3 % of the budget.', prefix: 'ding it will create 400 jobs.\n\n\n', suffix: '\n', stance: 'endorsed', loaded: false, anchorState: 'exact'},
  {id: 'o-costly-2', start: 2, end: 39, quote: 'It costs at least 30 million euros 💶.', prefix: '\n\n', suffix: '\n\n\nBuilding it will create 400 j', section: 'What it costs', stance: 'endorsed', loaded: false, anchorState: 'exact'},
  {id: 'o-stop-78', start: 78, end: 107, quote: 'The bridge must not be built.', prefix: 'ding it will create 400 jobs.\n\n\n', suffix: '\n\n\nThe river floods every spring', stance: 'endorsed', loaded: false, anchorState: 'exact'},
  {id: 'o-alone-110', start: 110, end: 140, quote: 'The river floods every spring.', prefix: 'The bridge must not be built.\n\n\n', suffix: '\n', stance: 'endorsed', loaded: false, anchorState: 'exact'}
] AS row
MERGE (n:Occurrence {id: row.id})
SET n += row;
UNWIND [
  {from: 'o-build-2', to: 's-r25uslyvcfcourno'},
  {from: 'o-jobs-32', to: 's-r25uslyvcfcourno'},
  {from: 'o-jobs-42', to: 's-l7lyxfbdww5sndpd'},
  {from: 'o-cheap-68', to: 's-r25uslyvcfcourno'},
  {from: 'o-costly-2', to: 's-l7lyxfbdww5sndpd'},
  {from: 'o-stop-78', to: 's-l7lyxfbdww5sndpd'},
  {from: 'o-alone-110', to: 's-l7lyxfbdww5sndpd'}
] AS row
MATCH (a:Occurrence {id: row.from}), (b:Snapshot {id: row.to})
MERGE (a)-[:IN]->(b);
UNWIND [
  {from: 'o-build-2', to: 'c-build'},
  {from: 'o-jobs-32', to: 'c-jobs'},
  {from: 'o-jobs-42', to: 'c-jobs'},
  {from: 'o-cheap-68', to: 'c-cheap'},
  {from: 'o-costly-2', to: 'c-costly'},
  {from: 'o-stop-78', to: 'c-stop'},
  {from: 'o-alone-110', to: 'c-alone'}
] AS row
MATCH (a:Occurrence {id: row.from}), (b:Claim {id: row.to})
MERGE (a)-[:ASSERTS]->(b);
UNWIND [
  {from: 'o-build-2', to: 'a-pb7c5ixncq42ah5b'},
  {from: 'o-jobs-32', to: 'a-pb7c5ixncq42ah5b'},
  {from: 'o-jobs-42', to: 'a-yi45n5ypk3f5vs4w'},
  {from: 'o-cheap-68', to: 'a-pb7c5ixncq42ah5b'},
  {from: 'o-costly-2', to: 'a-2v3vhs2vtqphzvji'},
  {from: 'o-stop-78', to: 'a-abjj5fonp3ngw5qq'},
  {from: 'o-alone-110', to: 'a-abjj5fonp3ngw5qq'}
] AS row
MATCH (a:Occurrence {id: row.from}), (b:Actor {id: row.to})
MERGE (a)-[:HELD_BY]->(b);
UNWIND [
  {from: 'c-build', to: 'n-run'},
  {from: 'c-jobs', to: 'n-run'},
  {from: 'c-cheap', to: 'n-run'},
  {from: 'c-costly', to: 'n-run'},
  {from: 'c-stop', to: 'n-run'},
  {from: 'c-alone', to: 'n-run'}
] AS row
MATCH (a:Claim {id: row.from}), (b:Run {id: row.to})
MERGE (a)-[:DERIVED_IN]->(b);
UNWIND [
  {from: 'c-jobs', to: 'c-build', properties: {id: 'r-jobs-build-supports', confidence: 0.9, status: 'accepted', origin: 'machine', version: 1, reason: 'Jobs are a reason to build.', scope: 'within', mutual: false, run: 'n-run'}},
  {from: 'c-cheap', to: 'c-build', properties: {id: 'r-cheap-build-supports', confidence: 0.8, status: 'proposed', origin: 'machine', version: 1, reason: 'gives a reason', scope: 'within', mutual: false, run: 'n-run'}},
  {from: 'c-costly', to: 'c-stop', properties: {id: 'r-costly-stop-supports', confidence: 0.85, status: 'proposed', origin: 'machine', version: 1, reason: 'gives a reason', scope: 'within', mutual: false, run: 'n-run'}}
] AS row
MATCH (a:Claim {id: row.from}), (b:Claim {id: row.to})
MERGE (a)-[r:SUPPORTS {id: row.properties.id}]->(b)
SET r += row.properties;
UNWIND [
  {from: 'c-build', to: 'c-stop', properties: {id: 'r-build-stop-contradicts', confidence: 0.97, status: 'proposed', origin: 'machine', version: 1, reason: 'cannot both hold', scope: 'cross', mutual: true, run: 'n-run'}},
  {from: 'c-costly', to: 'c-cheap', properties: {id: 'r-costly-cheap-contradicts', confidence: 0.75, status: 'proposed', origin: 'machine', version: 1, reason: 'The sums differ.', scope: 'cross', mutual: false, run: 'n-run'}}
] AS row
MATCH (a:Claim {id: row.from}), (b:Claim {id: row.to})
MERGE (a)-[r:CONTRADICTS {id: row.properties.id}]->(b)
SET r += row.properties;
UNWIND [
  {from: 'c-alone', to: 'c-cheap', properties: {id: 'r-alone-cheap-equivalent', confidence: 0.3, status: 'rejected', origin: 'machine', version: 1, reason: 'Similar words.', scope: 'cross', mutual: true, run: 'n-run'}}
] AS row
MATCH (a:Claim {id: row.from}), (b:Claim {id: row.to})
MERGE (a)-[r:EQUIVALENT {id: row.properties.id}]->(b)
SET r += row.properties;
UNWIND [
  {id: 'g-worth', unstated: ['What creates jobs cheaply is worth building.'], scheme: 'from consequences', status: 'accepted', version: 1}
] AS row
MERGE (n:Argument {id: row.id})
SET n += row;
UNWIND [
  {from: 'g-worth', to: 'c-build'}
] AS row
MATCH (a:Argument {id: row.from}), (b:Claim {id: row.to})
MERGE (a)-[:SUPPORTS]->(b);
UNWIND [
  {from: 'c-jobs', to: 'g-worth', position: 0},
  {from: 'c-cheap', to: 'g-worth', position: 1}
] AS row
MATCH (a:Claim {id: row.from}), (b:Argument {id: row.to})
MERGE (a)-[r:PREMISE_OF]->(b)
SET r.position = row.position;
UNWIND [
  {from: 'c-costly', to: 'g-worth', position: 0}
] AS row
MATCH (a:Claim {id: row.from}), (b:Argument {id: row.to})
MERGE (a)-[r:CONTRADICTS]->(b)
SET r.position = row.position;
UNWIND [
  {id: 'e-drawn', seq: 1, at: datetime('2026-11-21T10:00:00Z'), by: 'Ana', action: 'add', about: ['argument:g-worth'], before: '{"claims":[],"occurrences":[],"relations":[],"arguments":[],"redirects":{}}', after: '{"claims":[],"occurrences":[],"relations":[],"arguments":[{"id":"g-worth","premises":["c-jobs","c-cheap"],"unstated":["What creates jobs cheaply is worth building."],"type":"supports","conclusion":"c-build","scheme":"from consequences","undercutters":["c-costly"],"status":"accepted","version":1}],"redirects":{}}', note: 'Both only count together.', undone: false}
] AS row
MERGE (n:Decision {id: row.id})
SET n += row;
UNWIND [
  {from: 'e-drawn', to: 'g-worth', record: 'argument:g-worth'}
] AS row
MATCH (a:Decision {id: row.from}), (b:Argument {id: row.to})
MERGE (a)-[:ABOUT {record: row.record}]->(b);
UNWIND [
  {from: 'e-drawn', to: 'c-build', record: 'argument:g-worth'}
] AS row
MATCH (a:Decision {id: row.from}), (b:Claim {id: row.to})
MERGE (a)-[:ABOUT {record: row.record}]->(b);
UNWIND [
  {id: 'w-unbuilt', name: 'Without the "bridge"', query: 'off=c-build'}
] AS row
MERGE (n:Scenario {id: row.id})
SET n += row;
UNWIND [
  {from: 'm-map', to: 'w-unbuilt'}
] AS row
MATCH (a:Map {id: row.from}), (b:Scenario {id: row.to})
MERGE (a)-[:KEEPS]->(b);
UNWIND [
  {id: 'x-ktgsekozn3golgd2', finding: 'f-aaaaaaaaaaaaaaaa', rule: 'unanswered-objection', by: 'Ana "A." Sol', at: datetime('2026-11-21T10:00:00Z')}
] AS row
MERGE (n:Dismissal {id: row.id})
SET n += row;
UNWIND [
  {from: 'm-map', to: 'x-ktgsekozn3golgd2'}
] AS row
MATCH (a:Map {id: row.from}), (b:Dismissal {id: row.to})
MERGE (a)-[:DISMISSES]->(b);
