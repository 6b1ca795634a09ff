package org.rejoinder.importing;

import java.util.List;
import java.util.Map;
import org.rejoinder.analysis.Carried;
import org.rejoinder.analysis.Dismissal;
import org.rejoinder.analysis.Provenance;
import org.rejoinder.analysis.reasoning.Scenario;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Relation;
import org.rejoinder.review.Decision;
import org.rejoinder.review.Intake;
import org.rejoinder.review.Records;

/**
 * What an import is to write, settled before anything is written.
 *
 * @param seen the stored records that were compared, as they stood; they must stand so still when it is written
 * @param runs of the file, stored or not
 * @param foundBy the run that found each new claim
 * @param decisions of the file, oldest first; none if they are not to come along
 * @param known the relations of the file, as decisions may remark on them
 */
record Plan(
        Destination destination,
        DocumentMatching.Matched documents,
        Intake intake,
        Records seen,
        List<Provenance.Run> runs,
        Map<Claim.Id, String> foundBy,
        List<Decision> decisions,
        List<Relation> known,
        List<Dismissal> dismissals,
        List<Scenario> scenarios,
        List<Carried> carried,
        ImportReport report) {}
