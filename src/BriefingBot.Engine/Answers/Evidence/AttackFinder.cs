using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Evidence;

/// <summary>
/// Finds the attack that a question means: in the ledger by name, place, country, group and day; then through the reports, whose words say more
/// than a record keeps. A handful of look-ups, each of a bounded size.
/// </summary>
internal sealed class AttackFinder(IAttackStore attacks, IDocumentStore documents, IEvidenceStore evidence)
{
    private const int Listed = 20;
    private const int Named = 12;
    private const int Passages = 30;
    private const int Reports = 12;
    private const int MostSearches = 3;

    // Reports on an attack appear on its day and in the two weeks after it; later ones recall it.
    private const int DaysOfReports = 14;
    private const int DaysUntilReported = 5;

    public async Task<FoundAttacks> FindAsync(Question question, DateOnly? asOf, CancellationToken cancellation)
    {
        if (question.AttackId is { } id)
            return await attacks.FindAsync(id, cancellation) is { } recorded && HeldAsOf.Of(recorded, asOf) is { } known ? new FoundAttacks([new FoundAttack(known, [], true, false)], [], []) : FoundAttacks.None;
        var terms = AttackTerms.Identifying(question);
        if (terms.Count == 0 && question.Time is null && !question.Groups.Any())
            return FoundAttacks.None;
        var ledger = HeldAsOf.Of(await FromLedgerAsync(question, terms, cancellation), asOf);
        var found = ledger.Where(a => AttackTerms.LiesWhereAsked(a, question)).Select(a => Weigh(a, question, terms)).ToList();
        IReadOnlyList<string> reports = [];
        if (!found.Exists(f => f.Fits) && terms.Any(t => !t.IsCommon))
        {
            var (byReports, documents) = await FromReportsAsync(question, terms, asOf, [.. found.Select(f => f.Attack.Id)], cancellation);
            found.AddRange(byReports);
            reports = documents;
        }
        return new FoundAttacks(
            [.. Ranked(found.Where(f => f.Fits), question)],
            [.. Ranked(found.Where(f => f.Missing.Count == 0 && !f.FitsTime), question)],
            reports);
    }

    private async Task<IEnumerable<Attack>> FromLedgerAsync(Question question, IReadOnlyList<QuestionTerm> terms, CancellationToken cancellation)
    {
        var found = new List<Attack>();
        var words = terms.Where(t => t.Kind is TermKind.Name or TermKind.Word && !t.IsCommon).ToList();
        foreach (var text in words.Select(w => w.Words).Prepend(string.Join(' ', words.Select(w => w.Words))).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).Take(MostSearches))
            found.AddRange(await attacks.SearchAsync(text, Named, cancellation));
        var period = PeriodOf(question.Time, 0);
        foreach (var country in question.CountriesNamed.Where(c => !c.IsCommon).Take(1))
            found.AddRange((await attacks.ListAsync(new AttackQuery(Country: country.Key, Period: period, Everyone: true, Size: Listed), cancellation)).Attacks);
        foreach (var group in question.Groups.Take(1))
            found.AddRange((await attacks.ListAsync(new AttackQuery(GroupId: group.Key, Period: period, Everyone: true, Size: Listed), cancellation)).Attacks);
        if (period is not null && question.Time!.IsDay)
            found.AddRange((await attacks.ListAsync(new AttackQuery(Period: period, Everyone: true, Size: Listed), cancellation)).Attacks);
        return found.DistinctBy(a => a.Id);
    }

    private async Task<(IReadOnlyList<FoundAttack> Found, IReadOnlyList<string> Reports)> FromReportsAsync(
        Question question, IReadOnlyList<QuestionTerm> terms, DateOnly? asOf, HashSet<string> known, CancellationToken cancellation)
    {
        var clauses = terms.Where(t => !t.IsCommon).Select(t => new SearchClause(t.Forms)).ToList();
        var hits = (await documents.SearchAsync(new SearchQuery(clauses, null, null, Within(PeriodOf(question.Time, DaysOfReports), asOf), 1, Passages), cancellation)).Hits;
        var later = question.Time is { IsDay: true } time ? (await documents.SearchAsync(new SearchQuery([.. clauses, new SearchClause(DayForms.Of(time))], null, null, Within(null, asOf), 1, Passages), cancellation)).Hits : [];
        var texts = TextsOf(hits.Concat(later));
        if (texts.Count == 0)
            return ([], []);
        var attacksOf = HeldAsOf.Of(await evidence.AttacksOfAsync([.. texts.Keys], Listed, cancellation), asOf);
        // Where no day ties a report to the attack, one passage has to: a report speaks of many things.
        if (question.Time is not { IsDay: true })
            texts = TextsOf(hits.Where(h => AttackTerms.MissingFrom(new FoldedText($"{h.DocumentTitle} . {h.Passage.Text}"), terms).Count == 0));
        var found = attacksOf.Where(a => !known.Contains(a.Id) || question.Time is { IsDay: true }).Where(a => AttackTerms.LiesWhereAsked(a, question)).Select(a => WeighByReports(a, question, terms, texts)).ToList();
        var near = hits.Where(h => IsReportedNear(h.Citation, question.Time)).Select(h => h.Passage.DocumentId);
        var dated = later.Where(h => question.Time is { } asked && NamesDay(h, asked) && AttackTerms.MissingFrom(new FoldedText($"{h.DocumentTitle} . {h.Passage.Text}"), terms).Count == 0).Select(h => h.Passage.DocumentId);
        return (found, [.. near.Concat(dated).Distinct(StringComparer.Ordinal).Where(d => texts.TryGetValue(d, out var text) && AttackTerms.MissingFrom(text, terms).Count == 0)]);
    }

    private static Dictionary<string, FoldedText> TextsOf(IEnumerable<PassageHit> hits) =>
        hits.GroupBy(h => h.Passage.DocumentId, StringComparer.Ordinal).Take(Reports)
            .ToDictionary(g => g.Key, g => new FoldedText(string.Join(" . ", g.Select(h => $"{h.DocumentTitle} . {h.Passage.Text}"))), StringComparer.Ordinal);

    private static bool NamesDay(PassageHit hit, QuestionTime asked) =>
        DateReader.ReadAll(Tokenizer.Tokenize(hit.Passage.Text), hit.Citation.Published).Exists(d => d.Date is { Precision: DatePrecision.Day } date && asked.Fits(date, tolerance: 0));

    private static bool IsReportedNear(Citation citation, QuestionTime? time) =>
        time is { IsDay: true, Period.Since: { } asked } && citation.Published is { } published && published.Day.DayNumber - asked.DayNumber is >= 0 and <= DaysUntilReported;

    private static FoundAttack Weigh(Attack attack, Question question, IReadOnlyList<QuestionTerm> terms) =>
        new(attack, AttackTerms.MissingFrom(AttackTerms.TextOf(attack), terms), FitsTime(attack, question.Time), ByReports: false);

    private static FoundAttack WeighByReports(Attack attack, Question question, IReadOnlyList<QuestionTerm> terms, Dictionary<string, FoldedText> reports)
    {
        var missing = AttackTerms.MissingFrom(AttackTerms.TextOf(attack), terms);
        var own = attack.Citations.Select(c => c.Document).Distinct(StringComparer.Ordinal).Where(reports.ContainsKey).ToList();
        var telling = own.Where(r => AttackTerms.MissingFrom(reports[r], missing).Count == 0).ToList();
        return missing.Count == 0
            ? new FoundAttack(attack, missing, FitsTime(attack, question.Time), ByReports: false)
            : new FoundAttack(attack, telling.Count > 0 ? [] : missing, FitsTime(attack, question.Time), ByReports: true) { Reports = telling };
    }

    // An attack without a date is of the day before its report, or so.
    private static bool FitsTime(Attack attack, QuestionTime? time)
    {
        if (time is null)
            return true;
        if (attack.Date is { } date)
            return time.Fits(date) || (date.Earliest is null && time.WithoutYear is null && time.Period.Since is { } day && date.CanMeanTheSameAs(PartialDate.OfDay(day)));
        return attack.Citations.Any(c => IsReportedNear(c, time));
    }

    private static IEnumerable<FoundAttack> Ranked(IEnumerable<FoundAttack> found, Question question)
    {
        var groups = question.Groups.Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return found.GroupBy(f => f.Attack.Id, StringComparer.Ordinal).Select(same => same.OrderBy(f => f.ByReports).First())
            .OrderByDescending(f => IsExactDay(f.Attack, question.Time))
            .ThenByDescending(f => f.Attack.Attributions.Any(a => a.GroupId is { } id && groups.Contains(id)))
            .ThenBy(f => f.ByReports)
            .ThenByDescending(f => question.Measures.Count > 0 && f.Attack.Toll.Any(t => question.Measures.Contains(t.Measure)))
            .ThenByDescending(f => f.Attack.Citations.Select(c => c.Document).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(f => f.Attack.Date?.Latest ?? DateOnly.MinValue);
    }

    private static bool IsExactDay(Attack attack, QuestionTime? time) => time is { IsDay: true } && attack.Date is { Precision: DatePrecision.Day } date && time.Fits(date, tolerance: 0);

    private static Period? PeriodOf(QuestionTime? time, int daysAfter) => time is { WithoutYear: null }
        ? new Period(time.Period.Since?.AddDays(-QuestionTime.NearDays), time.Period.Until?.AddDays(QuestionTime.NearDays + daysAfter))
        : null;

    private static Period Within(Period? period, DateOnly? asOf) =>
        new(period?.Since, (period?.Until, asOf) switch { ({ } until, { } last) => until < last ? until : last, (null, { } last) => last, var (until, _) => until });
}
