using System.Globalization;
using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers.Structured;

/// <summary>How many attacks are held, how many they killed, which they are, which is the latest: with what was counted and what was left out.</summary>
internal sealed class CountAnswers(IAttackStore attacks)
{
    private const int Listed = 20;
    private const int Shown = 5;

    /// <returns>Null where no group, country, time or type says which attacks are meant, or none is held.</returns>
    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (QueryOf(question) is not { } query)
            return null;
        var page = await attacks.ListAsync(query, cancellation);
        if (page.Totals.Attacks == 0)
            return null;
        var shown = question.Kind == QuestionKind.Latest ? page.Attacks.Take(1).ToList() : page.Attacks.Take(Shown).ToList();
        return new Answer(TitleOf(question))
        {
            Sentences = [.. Lead(question, page), .. shown.Select(AttackText.Line)],
            Value = question.Kind != QuestionKind.HowMany ? null : question.Measures.Contains(TollMeasure.Killed) ? page.Totals.KilledLow : page.Totals.Attacks,
            Subjects = [.. question.Kind == QuestionKind.Latest ? [AttackSubject.Of(shown[0])] : question.Groups.Select(g => new ContextSubject(SubjectType.Group, g.Key!, g.Words)), .. question.CountriesNamed.Select(c => new ContextSubject(SubjectType.Country, c.Key!, c.Words))],
            Buttons = [new ReplyButton("All of them", CallOf(query))],
        };
    }

    private static AttackQuery? QueryOf(Question question)
    {
        var group = question.Groups.FirstOrDefault()?.Key;
        var country = question.CountriesNamed.FirstOrDefault(c => !c.IsCommon)?.Key;
        var type = TypeOf(question);
        // Words that the query has no field for would be passed over in silence.
        var others = question.Terms.Any(t => !t.IsCommon && t.Kind is TermKind.Name or TermKind.Word && !Evidence.AttackTerms.IsTalk(t) && !IsType(t));
        if (others || (group is null && country is null && question.Time is null) || question.Time is { WithoutYear: not null } || question.Counted.Count > 0)
            return null;
        return new AttackQuery(GroupId: group, Country: country, Period: question.Time?.Period, Type: type, Size: Listed);
    }

    private static IEnumerable<Cited> Lead(Question question, AttackPage page)
    {
        if (question.Kind == QuestionKind.Latest)
            yield break;
        if (question.Measures.Contains(TollMeasure.Killed))
        {
            yield return AttackText.Totals(page.Totals, "attacks in the documents held fit");
        }
        else
        {
            var count = page.Totals.Attacks.ToString("N0", CultureInfo.InvariantCulture);
            var cited = page.Attacks.Select(a => a.Citations.Count > 0 ? a.Citations[0] : null).OfType<Citation>().ToList();
            var text = $"The documents held report {count} {(page.Totals.Attacks == 1 ? "attack" : "attacks")} that {(page.Totals.Attacks == 1 ? "fits" : "fit")}; attacks of states and criminals are left out.";
            // With more than a page the count is the store's own, over all of them.
            yield return page.Totals.Attacks == cited.Count ? new Cited(text, cited) { Computed = [new Computation(ComputationKind.Count, cited.Count, [.. cited.Select(c => new ComputationRow(1, c))])] } : new Cited(text);
        }
    }

    private static string TitleOf(Question question) => question.Kind == QuestionKind.Latest ? "Latest attack" : "Attacks";

    private static string CallOf(AttackQuery query)
    {
        var call = "/attacks";
        if (query.GroupId is { } group)
            call += $" group:{group}";
        if (query.Country is { } country)
            call += $" country:{country}";
        if (query.Type is { } type)
            call += $" type:{AttackTypes.Key(type)}";
        if (query.Period?.Since is { } since)
            call += string.Create(CultureInfo.InvariantCulture, $" since:{since:yyyy-MM-dd}");
        if (query.Period?.Until is { } until)
            call += string.Create(CultureInfo.InvariantCulture, $" until:{until:yyyy-MM-dd}");
        return call;
    }

    private static bool IsType(QuestionTerm term) => TypeOf(term.Forms[0]) is not null || term.Forms[0] is "suicide" or "many" or "past";

    private static AttackType? TypeOf(Question question) => question.Terms.Select(t => TypeOf(t.Forms[0])).FirstOrDefault(t => t is not null);

    private static AttackType? TypeOf(string word) => word switch
    {
        "bombing" or "bombings" or "blast" or "blasts" or "explosion" or "explosions" => AttackType.Bombing,
        "kidnapping" or "kidnappings" or "abductions" => AttackType.HostageTakingKidnapping,
        "assassination" or "assassinations" => AttackType.Assassination,
        "hijacking" or "hijackings" => AttackType.Hijacking,
        "shootings" => AttackType.ArmedAssault,
        _ => null,
    };
}
