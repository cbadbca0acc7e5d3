using BriefingBot.Engine.Answers.Evidence;
using BriefingBot.Engine.Answers.Questions;

namespace BriefingBot.Engine.Answers.Structured;

/// <summary>Answers about one attack, or about the few that the words fit, from the ledger.</summary>
internal sealed class AttackAnswers(AttackFinder finder, ReportFigures reports)
{
    private const int MostAttacks = 3;

    /// <returns>An answer, or a refusal that names the attacks that are near; null where the ledger has nothing on the matter.</returns>
    public async Task<Answer?> AnswerAsync(Question question, DateOnly? asOf, CancellationToken cancellation)
    {
        var isSpecific = question.AttackId is not null || question.Time is not null || AttackTerms.Identifying(question).Any(t => !t.IsCommon);
        if (!isSpecific)
            return null;
        var found = await finder.FindAsync(question, asOf, cancellation);
        if (question.Measures.Count > 0)
            return await FiguresAsync(found, question, cancellation) ?? Refused(found, question);
        var answers = Meant(found, question).Select(f => OfOne(f, question)).OfType<Answer>().ToList();
        return answers.Count switch
        {
            0 => found.Fitting.Count == 0 ? Refused(found, question) : null,
            1 => answers[0],
            _ => answers.Exists(a => !a.IsRefused) ? Together([.. answers.Where(a => !a.IsRefused)]) : answers[0],
        };
    }

    private async Task<Answer?> FiguresAsync(FoundAttacks found, Question question, CancellationToken cancellation)
    {
        var answers = Meant(found, question).Select(f => TollAnswers.Of(f, question)).OfType<Answer>().ToList();
        if (answers.Count > 0)
            return Together(answers);
        var own = found.Fitting.Take(1).SelectMany(f => f.Attack.Citations).Select(c => c.Document).Distinct(StringComparer.Ordinal);
        return question.Counted.Count == 0 ? await reports.FindAsync([.. own, .. found.Reports], question, cancellation) : null;
    }

    // A day names one attack; words alone may fit several, and then each is told.
    private static IEnumerable<FoundAttack> Meant(FoundAttacks found, Question question)
    {
        if (found.Fitting.Count == 0)
            return [];
        if (question.Time is { IsDay: true } || question.AttackId is not null || question.Kind == QuestionKind.Latest)
            return question.Measures.Count > 0 ? found.Fitting.Take(MostAttacks).Where(f => f.Toll.Any(t => question.Measures.Contains(t.Measure))).Take(1) : found.Fitting.Take(1);
        return found.Fitting.Where(f => f.ByReports == found.Fitting[0].ByReports).Take(found.Fitting[0].ByReports ? 1 : MostAttacks);
    }

    private static Answer? OfOne(FoundAttack found, Question question) => question switch
    {
        { Kind: QuestionKind.When or QuestionKind.Where } when AttackFacts.Of(found.Attack, question) is { } fact => PremiseHolds(found, question) ? fact : AttributionAnswers.Of(found.Attack, question),
        { Stance: not null } => AttributionAnswers.Of(found.Attack, question),
        _ => null,
    };

    // "When did the Taliban claim it?" is not answered with the day of an attack that they did not claim.
    private static bool PremiseHolds(FoundAttack found, Question question) =>
        question.Stance is null || !question.Groups.Any() || found.Attack.Attributions.Any(a => question.Groups.Any(g => g.Key == a.GroupId));

    private static Answer? Refused(FoundAttacks found, Question question)
    {
        if (question.Measures.Count > 0 && found.Fitting.Count > 0)
            return Refusals.NoFigure(found.Fitting[0].Attack);
        return found.OtherDates.Count > 0 && question.Time is not null ? Refusals.WrongDate(question, [.. found.OtherDates.Select(f => f.Attack)]) : null;
    }

    private static Answer Together(IReadOnlyList<Answer> answers) => answers.Count == 1 ? answers[0] : answers[0] with
    {
        Title = $"{answers.Count} attacks fit",
        Sentences = [.. answers.SelectMany(a => a.Sentences.Skip(a.Sentences.Count - 1).Concat(a.Sentences.SkipLast(1)))],
        Subjects = [answers[0].Subjects[0]],
        Buttons = [.. answers.SelectMany(a => a.Buttons)],
    };
}
