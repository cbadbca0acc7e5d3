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
    private const int Deadliest = 3;

    // With a day to look back from, the attacks are counted here and not by the store.
    private const int MostLookedBackOn = 1000;

    /// <returns>Null where no group, country, time or type says which attacks are meant, or none is held.</returns>
    public async Task<Answer?> AnswerAsync(Question question, DateOnly? asOf, CancellationToken cancellation)
    {
        // Of figures the totals have the killed alone.
        if (question.Measures.Count > 0 && !question.Measures.Contains(TollMeasure.Killed))
            return null;
        if (AttackScopes.Of(question, asOf is null ? Listed : MostLookedBackOn) is not { } query)
            return null;
        var page = AsOf(await attacks.ListAsync(query, cancellation), asOf);
        if (page.Totals.Attacks == 0)
            return null;
        var shown = question.Kind == QuestionKind.Latest ? page.Attacks.Take(1).ToList() : page.Attacks.Take(Shown).ToList();
        return new Answer(TitleOf(question))
        {
            Sentences = [.. Lead(question, page), .. shown.Select(AttackText.Line)],
            Value = question.Kind != QuestionKind.HowMany ? null : question.Measures.Contains(TollMeasure.Killed) ? page.Totals.KilledLow : page.Totals.Attacks,
            Subjects = [.. question.Kind == QuestionKind.Latest ? [AttackSubject.Of(shown[0])] : Array.Empty<ContextSubject>(), .. AttackScopes.SubjectsOf(question)],
            Buttons = [new ReplyButton("All of them", AttackScopes.CallOf(query))],
        };
    }

    /// <summary>The attacks with the most dead, by the highest figure that a source gives.</summary>
    /// <returns>Null where no figure is held, or where more fit than are read for an answer.</returns>
    public async Task<Answer?> DeadliestAsync(Question question, DateOnly? asOf, CancellationToken cancellation)
    {
        if (AttackScopes.Of(question, MostLookedBackOn) is not { } query)
            return null;
        var page = AsOf(await attacks.ListAsync(query with { MinKilled = 1 }, cancellation), asOf);
        if (page.Totals.Attacks > page.Attacks.Count)
            return null;
        var deadliest = page.Attacks.Select(a => (Attack: a, Killed: TollView.Of(a.Toll, TollMeasure.Killed)?.Range)).Where(a => a.Killed is not null)
            .OrderByDescending(a => a.Killed!.Value.High).ThenByDescending(a => a.Killed!.Value.Low).Take(Deadliest).Select(a => a.Attack).ToList();
        return deadliest.Count == 0 ? null : new Answer("Deadliest attacks, by the highest figure reported")
        {
            Sentences = [.. deadliest.Select(AttackText.Line)],
            Subjects = [AttackSubject.Of(deadliest[0]), .. AttackScopes.SubjectsOf(question)],
            Buttons = [new ReplyButton("All of them", AttackScopes.CallOf(query))],
        };
    }

    private static AttackPage AsOf(AttackPage page, DateOnly? asOf)
    {
        if (asOf is null)
            return page;
        // Of more than were read nobody knows how many were reported by then.
        if (page.Totals.Attacks > page.Attacks.Count)
            return new AttackPage([], AttackTotals.None);
        var held = HeldAsOf.Of(page.Attacks, asOf).ToList();
        var killed = held.Select(a => TollView.Of(a.Toll, TollMeasure.Killed)).OfType<TollView>().Select(v => v.Range).ToList();
        return new AttackPage(held, new AttackTotals(held.Count, killed.Count, killed.Sum(r => (long)r.Low), killed.Sum(r => (long)r.High)));
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
}
