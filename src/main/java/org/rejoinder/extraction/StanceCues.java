package org.rejoinder.extraction;

import java.util.List;
import java.util.regex.Pattern;
import org.rejoinder.claim.Stance;

/** What the author of a document does with what somebody else is reported to say, read from the words around it. */
final class StanceCues {

    private static final Pattern DISPUTED_WITHIN = Pattern.compile(
            "\\b(falsely|wrongly|mistakenly|supposedly|allegedly|so-called|the lie|the myth|pretend(s|ed|ing)?|(?:has|have|was|been) debunked"
                    + "|debunk\\w*|lied|lies that|baseless\\w*|without (?:any )?(?:evidence|proof)|misleading\\w*|disingenuous\\w*|cynical\\w*"
                    + "|absurd\\w*|loves? to (?:say|call)|would have (?:us|you) believe|like to (?:say|claim|call))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DISPUTED_AFTER = Pattern.compile(
            "^\\W*(?:(?:but|yet|and)\\s+)?(?:(?:this|that|it|they|he|she|these|those|such \\w+|the \\w+)(?: \\w+)? (?:is|are|was|were|does|do|did|has|have|had)"
                    + "(?: (?:simply|just|plainly|clearly|quite|also|an?|the|largely|entirely))*(?: ?n['’]t| not| false| untrue| wrong| a lie| lies| a myth"
                    + "| myths?| nonsense| misleading| mistaken| absurd| no | never| nothing| old)"
                    + "|no(?:ne|thing|body)?\\b|wrong\\b|not\\b|nonsense\\b|false\\b|untrue\\b|in (?:truth|fact|reality|practice)\\b|the (?:truth|facts?|reality|evidence|opposite)\\b"
                    + "|(?:but|yet|however|nevertheless|nonetheless|instead|on the contrary|actually)\\b"
                    + "|we (?:do not|don['’]t|disagree|reject|answer|reply)|what (?:they|he|she|it) (?:do|does|did)(?: not|n['’]t))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CALLED_FALSE_AFTER = Pattern.compile(
            "^\\W*(?:[\\p{L}'’]+,? ){0,7}(?:is|are|was|were) (?:[\\p{L}-]+ ){0,3}(?:lies?|myths?|false|untrue|nonsense|propaganda|fabrications?|fiction)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TURNED_AFTER = Pattern.compile(
            "^\\W*(?:[\\p{L}\\p{N}'’,]+ ){0,7}(?:not|never|no|none|nothing|nobody|less|fewer|however|neither|without|cannot|only|n['’]t|fails?|failed)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RESEARCH = Pattern.compile(
            "\\b(study|studies|survey|surveys|poll|polls|review|reviews|report|reports|research|researchers|scientists?|audit|auditors?|analysis|registry"
                    + "|statistic\\w*|census|investigation|inspectors?|evaluation|trial|index|data|logs?|model|observatory|institute|university|economists?"
                    + "|historians?|experts?|court|doctors?|nurses?|teachers?|counsellors?|witness\\w*|survivors?|residents|farmers|staff)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN_SIDE = Pattern.compile(
            "\\b(our (?!opponents|critics|enemies)\\w+|dr|professor|prof|who (?:advises|represents|led|runs|owns|lives|survived|worked)|told (?:us|me|our|the committee|the commission|the board|congress))\\b",
            Pattern.CASE_INSENSITIVE);

    /** Named as weight for a view rather than as an opponent without a face. */
    private static final Pattern CROWD =
            Pattern.compile("^(many|most|several|people|others|a few|someone)\\b", Pattern.CASE_INSENSITIVE);

    private StanceCues() {}

    /**
     * The author's stance.
     *
     * @param report what is reported in {@code segments[index]}
     */
    static Stance of(Report report, List<Segment> segments, int index) {
        Segment segment = segments.get(index);
        String outside = segment.text().substring(0, report.content().start())
                + " "
                + segment.text().substring(report.content().end());
        if (DISPUTED_WITHIN.matcher(outside).find() || Reporting.isDisputing(report.verb())) {
            return Stance.REJECTED;
        }
        boolean anybody = report.kind() == Report.Kind.ANYBODY || report.kind() == Report.Kind.NOBODY;
        boolean distant = anybody || Reporting.isDistancing(report.verb());
        if (!distant && (Reporting.isFactive(report.verb()) || isResearch(report.speaker()))) {
            return Stance.ENDORSED;
        }
        boolean setUpToBeAnswered = anybody
                && !(report.kind() == Report.Kind.NOBODY && report.verb().equals("argue"))
                && !CROWD.matcher(report.speaker()).find()
                && index + 1 < segments.size();
        if (setUpToBeAnswered || disputedAfter(segments, index, distant)) {
            return Stance.REJECTED;
        }
        return !distant && OWN_SIDE.matcher(outside).find() ? Stance.ENDORSED : Stance.NEUTRAL;
    }

    /** Whether {@code speaker} is a study, or somebody called as an expert or witness. */
    static boolean isResearch(String speaker) {
        return RESEARCH.matcher(speaker).find();
    }

    private static boolean disputedAfter(List<Segment> segments, int index, boolean distant) {
        if (index + 1 >= segments.size()) {
            return false;
        }
        Segment here = segments.get(index);
        Segment next = segments.get(index + 1);
        boolean near = next.block().equals(here.block()) || distant;
        String text = next.text();
        return near
                && (DISPUTED_AFTER.matcher(text).find()
                        || CALLED_FALSE_AFTER.matcher(text).find()
                        || (distant && TURNED_AFTER.matcher(text).find()));
    }
}
