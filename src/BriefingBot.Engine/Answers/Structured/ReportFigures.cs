using BriefingBot.Engine.Answers.Evidence;
using BriefingBot.Engine.Answers.Passages;
using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers.Structured;

/// <summary>Figures straight from the reports of a day and place, where the ledger has no attack for them: what was read of those documents first, then their sentences.</summary>
internal sealed class ReportFigures(IEvidenceStore evidence)
{
    private const int MostReports = 4;
    private const int MostAttacks = 12;
    private const int PassagesRead = 60;
    private const int MostQuoted = 3;

    /// <returns>Null where the reports give no such figure.</returns>
    public async Task<Answer?> FindAsync(IReadOnlyList<string> reports, Question question, CancellationToken cancellation)
    {
        // One report after the other: two that lie near each other need not speak of one event.
        foreach (var report in reports.Take(MostReports))
        {
            if (await OfAsync(report, question, cancellation) is { } answer)
                return answer;
        }
        return null;
    }

    private async Task<Answer?> OfAsync(string report, Question question, CancellationToken cancellation)
    {
        var attacks = await evidence.AttacksOfAsync([report], MostAttacks, cancellation);
        foreach (var attack in attacks.OrderByDescending(a => a.Date is { } date && question.Time is { } time && time.Fits(date)))
        {
            var observations = attack.Toll.Where(o => o.Citation.Document == report).ToList();
            if (question.Measures.Select(m => TollView.Of(observations, m)).OfType<TollView>().ToList() is { Count: > 0 } views)
                return new Answer("As reported") { Sentences = [.. views.SelectMany(TollAnswers.Sentences)], Value = TollAnswers.ValueOf(views[0]) };
        }
        // Which of several attacks a sentence counts for, only the reader could tell.
        if (attacks.Count > 1)
            return null;
        var passages = await evidence.PassagesOfAsync([report], PassagesRead, cancellation);
        foreach (var measure in question.Measures)
        {
            var figures = passages.Select(p => (Passage: p, Figure: FigureSentences.Read(p.Passage.Text, measure))).Where(f => f.Figure is not null).ToList();
            if (figures.Count > 0)
                return Quote(figures[0].Figure!.Value, [.. figures.Where(f => f.Figure == figures[0].Figure).Select(f => f.Passage.Citation).Take(MostQuoted)]);
        }
        return null;
    }

    private static Answer Quote(int value, IReadOnlyList<Citation> citations) => new("As reported")
    {
        Sentences = [.. citations.Select(c => new Cited($"\"{c.Quote}\" ({ClaimText.Voice(null, c)})", c))],
        Value = value,
    };
}
