using BriefingBot.Engine.Answers.Passages;
using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers;

/// <summary>What to say when nothing answers: why, and what the holdings have that comes nearest.</summary>
internal sealed class NearestHoldings(IAttackStore attacks, IDocumentStore documents)
{
    private const int Shown = 3;

    /// <summary>True for a matter that the holdings are surely not about, whatever words they share with it.</summary>
    public static bool IsOutside(Question question) => !question.Groups.Any() && DomainWords.AreForeign(question);

    /// <param name="found">Passages that were found for the question; where there are none, some are looked for.</param>
    public async Task<Answer> RefuseAsync(Question question, IReadOnlyList<PassageHit> found, DateOnly? asOf, CancellationToken cancellation)
    {
        var nearest = new List<Cited>();
        if (question.Groups.FirstOrDefault() is { } group)
            nearest.AddRange(HeldAsOf.Of((await attacks.ListAsync(new AttackQuery(GroupId: group.Key, Size: 1), cancellation)).Attacks, asOf).Select(AttackText.Line));
        nearest.AddRange((found.Count > 0 ? found : await SearchAsync(question, asOf, cancellation)).Take(Shown - nearest.Count).Select(PassageAnswers.Quote));
        var isOurs = nearest.Count > 0 || question.IsAboutAttack || question.Groups.Any() || question.CountriesNamed.Any() || question.Terms.Any(t => DomainWords.Contains(t.Forms[0]));
        if (!isOurs)
            return Refusals.OutsideDomain;
        var buttons = question.Groups.Take(1).Select(g => new ReplyButton(g.Words, $"/group {g.Key}"));
        return Answer.Refused(RefusalReason.NotInHoldings, "The documents held do not say.") with { Nearest = nearest, Buttons = [.. buttons] };
    }

    private async Task<IReadOnlyList<PassageHit>> SearchAsync(Question question, DateOnly? asOf, CancellationToken cancellation)
    {
        var telling = question.Terms.Where(t => !t.IsCommon).Take(8).Select(t => new SearchClause(t.Forms)).ToList();
        return telling.Count == 0 ? [] : (await documents.SearchAsync(new SearchQuery(telling, null, null, new Period(null, asOf), 1, Shown), cancellation)).Hits;
    }
}
