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
        boolean disputedAfter = disputedAfter(segments, index, anybody || Reporting.isDistancing(report.verb()));
        if (disputedAfter && !Reporting.isFactive(report.verb())) {
            return Stance.REJECTED;
        }
        if (Reporting.isFactive(report.verb())) {
            return Stance.ENDORSED;
        }
        if (anybody || Reporting.isDistancing(report.verb())) {
            return Stance.NEUTRAL;
        }
        boolean called = RESEARCH.matcher(report.speaker()).find()
                || OWN_SIDE.matcher(outside).find();
        return called ? Stance.ENDORSED : Stance.NEUTRAL;
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
                        || (distant && TURNED_AFTER.matcher(text).find()));
    }
}
