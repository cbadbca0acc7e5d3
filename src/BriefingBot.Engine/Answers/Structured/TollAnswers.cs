using BriefingBot.Engine.Answers.Evidence;
using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers.Structured;

/// <summary>How many were killed, injured, missing, kidnapped in one attack: each figure with its source, the newest first, a difference said as such.</summary>
internal static class TollAnswers
{
    private const int MostFigures = 6;

    /// <returns>Null where no source gives the figure.</returns>
    public static Answer? Of(FoundAttack found, Question question)
    {
        var attack = found.Attack;
        var views = question.Measures.Select(m => TollView.Of(found.Toll.Where(o => IsAsked(o, question)), m)).OfType<TollView>().ToList();
        if (views.Count == 0)
            return null;
        return new Answer(attack.Title)
        {
            Sentences = [.. views.SelectMany(Sentences), AttackText.Line(attack)],
            Value = ValueOf(views[0]),
            Subjects = [AttackSubject.Of(attack)],
            Buttons = [AttackSubject.Button(attack)],
        };
    }

    /// <summary>Of the figures of the newest day the one that most documents give, of equals the higher.</summary>
    internal static int ValueOf(TollView view)
    {
        var newest = view.Latest.Citation.Published?.Day;
        return view.Ledger.Where(o => o.Citation.Published?.Day == newest)
            .GroupBy(o => o.Low)
            .OrderByDescending(same => same.Select(o => o.Citation.Document).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(same => same.Key)
            .First().Key;
    }

    private static bool IsAsked(TollObservation observation, Question question)
    {
        if (question.Source is { } source && !Voices.IsOf(observation.By, observation.Citation, source))
            return false;
        var text = new FoldedText(observation.Citation.Evidence);
        return question.Counted.All(noun => QuestionWords.People.Contains(noun) || WordForms.Of(noun).Any(text.Has));
    }

    internal static IEnumerable<Cited> Sentences(TollView view)
    {
        var word = view.Measure.ToString().ToLowerInvariant();
        if (view.IsDisputed)
        {
            yield return new Cited($"The sources differ on the {word}: {view.Range.ToWords()}.", [.. view.Ledger.Select(o => o.Citation).DistinctBy(c => c.Address)]) { Computed = [.. AttackText.Computed(view)] };
        }
        foreach (var figure in view.Ledger.DistinctBy(o => (o.Low, o.High, o.By, o.Citation.Source, o.Citation.Published)).Take(MostFigures))
            yield return new Cited($"{view.Measure}: {figure.Words} ({Note(figure)}{ClaimText.Voice(figure.By, figure.Citation)}).", figure.Citation);
    }

    private static string Note(TollObservation figure) => figure.Citation.Kind == CitationKind.Caption ? "in a caption, " : "";
}
