using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers.Structured;

/// <summary>Two groups beside each other, attribute by attribute; the command compares in full.</summary>
internal sealed class ComparisonAnswers(IGroupStore store)
{
    private const int MostAttributes = 6;

    /// <returns>Null where the question does not name two groups.</returns>
    public async Task<Answer?> AnswerAsync(Question question, DateOnly? asOf, CancellationToken cancellation)
    {
        var ids = question.Groups.Select(g => g.Key!).Distinct(StringComparer.Ordinal).Take(2).ToList();
        if (ids.Count < 2 || await store.FindAsync(ids[0], cancellation) is not { } first || await store.FindAsync(ids[1], cancellation) is not { } second)
            return null;
        var sentences = new List<Cited> { GroupLine.Of(first), GroupLine.Of(second) };
        sentences.AddRange(Between(first, second).Concat(Between(second, first)));
        var claims = (await ClaimsAsync(first.Id, asOf, cancellation), await ClaimsAsync(second.Id, asOf, cancellation));
        foreach (var attribute in ClaimAttributes.All.Where(a => !ClaimAttributes.Views.Contains(a) && claims.Item1.Concat(claims.Item2).Any(c => c.Attribute == a)).Take(MostAttributes))
            sentences.AddRange(Side(first, claims.Item1, attribute).Concat(Side(second, claims.Item2, attribute)));
        return new Answer($"{first.Name} and {second.Name}")
        {
            Sentences = sentences,
            Subjects = [.. new[] { first, second }.Select(g => new ContextSubject(SubjectType.Group, g.Id, g.Name))],
            Buttons = [new ReplyButton("Side by side", $"/compare {first.Id} {second.Id}")],
        };
    }

    private async Task<IReadOnlyList<Claim>> ClaimsAsync(string id, DateOnly? asOf, CancellationToken cancellation) =>
        Leadership.Settle([.. (await store.ClaimsAsync(id, cancellation)).Where(c => HeldAsOf.Is(c.Citation, asOf))]);

    private static IEnumerable<Cited> Between(Group group, Group other) => group.Relations.Where(r => r.GroupId == other.Id)
        .Select(r => new Cited($"{group.Name}: {RelationText.Of(r).Text}.", [.. r.Citations.Concat(group.Citations.Take(1))]));

    private static IEnumerable<Cited> Side(Group group, IReadOnlyList<Claim> claims, string attribute) => ClaimText
        .Merge([.. claims.Where(c => c.Attribute == attribute && c.Status != ClaimStatus.Rejected).OrderByDescending(c => c.Citation.Published ?? default)]).Take(1)
        .Select(l => l with { Text = $"{group.Name}, {attribute}: {l.Text}.", Citations = [.. l.Citations, .. group.Citations.Take(1)] });
}
