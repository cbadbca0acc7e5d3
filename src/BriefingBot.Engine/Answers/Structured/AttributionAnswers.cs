using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers.Structured;

/// <summary>Who claimed an attack, who is blamed, suspected, who denies: each kept apart, with who says it.</summary>
internal static class AttributionAnswers
{
    /// <returns>Null where nothing is held on who is behind it.</returns>
    public static Answer? Of(Attack attack, Question question)
    {
        var asked = question.Groups.Select(g => g.Key!).ToHashSet(StringComparer.Ordinal);
        var all = attack.Attributions.Where(a => IsOfVoice(a, question)).ToList();
        var fitting = all.Where(a => FitsStance(a, question)).ToList();
        if (asked.Count > 0 && PremiseFails(attack, question, fitting, asked))
            return FalsePremise(attack, question);
        if (fitting.Count == 0)
            return question.Stance == AttributionStance.Claimed && all.Count > 0 && asked.Count == 0 ? Unclaimed(attack, all) : null;
        // Beside a claim all other voices; beside an accusation or a denial those on the same actor.
        var others = all.Except(fitting).Where(a => question.Stance == AttributionStance.Claimed || fitting.Exists(f => f.Actor == a.Actor));
        if (asked.Count > 0)
            fitting = [.. fitting.OrderByDescending(a => a.GroupId is { } id && asked.Contains(id))];
        return new Answer(attack.Title)
        {
            Sentences = [.. Lines(fitting), .. Lines(others), AttackText.Line(attack)],
            Subjects = [AttackSubject.Of(attack)],
            Buttons = [AttackSubject.Button(attack)],
        };
    }

    // Who is named for it is told, and that nobody claimed it.
    private static Answer Unclaimed(Attack attack, IEnumerable<Attribution> all) => new(attack.Title)
    {
        Sentences = [.. Lines(all), "No source held reports a claim of responsibility.", AttackText.Line(attack)],
        Subjects = [AttackSubject.Of(attack)],
        Buttons = [AttackSubject.Button(attack)],
    };

    public static IEnumerable<Cited> Lines(IEnumerable<Attribution> attributions) => attributions
        .OrderBy(a => a.Stance).ThenByDescending(a => a.Citation.Published ?? default)
        .Select(AttackText.Of).DistinctBy(l => l.Text).Select(l => l with { Text = l.Text + "." });

    private static bool FitsStance(Attribution attribution, Question question) => question.Stance switch
    {
        AttributionStance.Claimed => attribution.Stance == AttributionStance.Claimed,
        AttributionStance.Denied => attribution.Stance is AttributionStance.Denied or AttributionStance.Disputed,
        AttributionStance.Attributed => attribution.Stance is AttributionStance.Attributed or AttributionStance.Suspected,
        _ => true,
    };

    // "Did the Taliban claim it?": nobody says so. A group that the attack was aimed at is no claim about its author.
    private static bool PremiseFails(Attack attack, Question question, List<Attribution> fitting, HashSet<string> asked) =>
        !fitting.Exists(a => a.GroupId is { } id && asked.Contains(id))
        && question.Kind is QuestionKind.Whether or QuestionKind.When or QuestionKind.Why or QuestionKind.How or QuestionKind.Where or QuestionKind.What
        && !fitting.Exists(a => a.By is { } by && question.Groups.Any(g => g.IsIn(new FoldedText(by))));

    private static Answer FalsePremise(Attack attack, Question question)
    {
        var verb = question.Stance switch
        {
            AttributionStance.Claimed => "claimed it",
            AttributionStance.Denied => "denied it, or that its part is denied",
            AttributionStance.Attributed => "is blamed for it",
            _ => "is behind it",
        };
        return Answer.Refused(RefusalReason.FalsePremise, $"No source held says that {question.Groups.First().Words} {verb}.") with
        {
            Nearest = [.. Lines(attack.Attributions), AttackText.Line(attack)],
            Subjects = [AttackSubject.Of(attack)],
            Buttons = [AttackSubject.Button(attack)],
        };
    }

    private static bool IsOfVoice(Attribution attribution, Question question) =>
        question.Source is not { } source || Voices.IsOf(attribution.By, attribution.Citation, source);
}
