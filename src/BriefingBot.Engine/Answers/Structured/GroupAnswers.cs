using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers.Structured;

/// <summary>Answers about a group from what is filed under it: names, relations, claims of any attribute.</summary>
internal sealed class GroupAnswers(IGroupStore store)
{
    private const int MostLines = 5;
    private const int MostNames = 15;

    /// <returns>Null where nothing is filed on what is asked.</returns>
    public async Task<Answer?> AnswerAsync(Question question, DateOnly? asOf, CancellationToken cancellation)
    {
        if (question.Groups.FirstOrDefault() is not { Key: { } id } || await store.FindAsync(id, cancellation) is not { } group)
            return null;
        var sentences = question.Attribute switch
        {
            AttributeWords.Names => Names(group),
            AttributeWords.Relations => await RelationsAsync(group, question, cancellation),
            ClaimAttributes.Alliance => [.. Relations(group, RelationKind.Ally), .. await ClaimsAsync(id, question, asOf, cancellation)],
            ClaimAttributes.Rivalry => [.. Relations(group, RelationKind.Rival), .. await ClaimsAsync(id, question, asOf, cancellation)],
            not null => await ClaimsAsync(id, question, asOf, cancellation),
            null => IsBare(question) ? [.. Description(group), .. (await store.ClaimsAsync(id, cancellation)).Count > 0 ? await OverviewAsync(id, asOf, cancellation) : []] : [],
        };
        return sentences.Count == 0 ? null : new Answer(group.Name)
        {
            Sentences = [.. sentences.Take(MostLines + 1)],
            Subjects = [new ContextSubject(SubjectType.Group, group.Id, group.Name)],
            Buttons = [new ReplyButton(group.Name, $"/group {group.Id}")],
        };
    }

    /// <summary>"What is ISIS-K?", "who are the NRF?": the group, and nothing else of it.</summary>
    public static bool IsBare(Question question) =>
        question.Kind is QuestionKind.What or QuestionKind.Who && question.Time is null && question.Source is null && !question.IsAboutAttack && question.Groups.Count() == 1 && question.Terms.All(t => t.Kind == TermKind.Group || t.IsCommon);

    private static List<Cited> Names(Group group) => group.Aliases.Count == 0 ? [] :
    [
        .. group.Aliases.Take(MostNames).Chunk(MostLines).Select(names => new Cited($"{group.Name} is also called {string.Join(", ", names.Select(a => a.Name))}.", [.. names.SelectMany(n => n.Citations.Take(1)).Concat(group.Citations.Take(1)).DistinctBy(c => c.Address)])),
    ];

    private async Task<List<Cited>> RelationsAsync(Group group, Question question, CancellationToken cancellation)
    {
        var others = question.Groups.Skip(1).Select(g => g.Key!).Where(k => k != group.Id).ToList();
        if (others.Count == 0)
            return [];
        var lines = group.Relations.Where(r => others.Contains(r.GroupId, StringComparer.Ordinal)).Select(r => Line(group, r)).ToList();
        foreach (var other in others)
        {
            if (await store.FindAsync(other, cancellation) is { } found)
                lines.AddRange(found.Relations.Where(r => r.GroupId == group.Id).Select(r => Line(found, r)));
        }
        return lines;
    }

    private static IEnumerable<Cited> Relations(Group group, RelationKind kind) => group.Relations.Where(r => r.Kind == kind).Select(r => Line(group, r));

    private static Cited Line(Group group, GroupRelation relation) => new($"{group.Name}: {RelationText.Of(relation).Text}.", [.. relation.Citations.Concat(group.Citations.Take(1)).DistinctBy(c => c.Address)]);

    private async Task<List<Cited>> ClaimsAsync(string id, Question question, DateOnly? asOf, CancellationToken cancellation)
    {
        var claims = (await HeldAsync(id, asOf, cancellation)).Where(c => question.Source is not { } source || Voices.IsOf(c.By, c.Citation, source)).ToList();
        return [.. Asked(question.Attribute!).SelectMany(a => ClaimText.Merge([.. claims.Where(c => c.Attribute == a)]).Select(l => l with { Text = $"{ClaimText.Label(a)}: {l.Text}." }))];
    }

    // Who leads it is answered by who led it, too.
    private static string[] Asked(string attribute) => attribute == ClaimAttributes.Leader ? [ClaimAttributes.Leader, ClaimAttributes.FormerLeader] : [attribute];

    /// <summary>What was held at the end of a day and is not rejected, the newest first.</summary>
    private async Task<List<Claim>> HeldAsync(string id, DateOnly? asOf, CancellationToken cancellation)
    {
        var claims = (await store.ClaimsAsync(id, cancellation)).Where(c => c.Status != ClaimStatus.Rejected && HeldAsOf.Is(c.Citation, asOf)).ToList();
        return [.. Leadership.Settle(claims).OrderByDescending(c => c.Citation.Published ?? default)];
    }

    private async Task<List<Cited>> OverviewAsync(string id, DateOnly? asOf, CancellationToken cancellation)
    {
        var claims = await HeldAsync(id, asOf, cancellation);
        return [.. ClaimAttributes.All.Where(a => !ClaimAttributes.Views.Contains(a)).SelectMany(a => ClaimText.Merge([.. claims.Where(c => c.Attribute == a)]).Take(1).Select(l => l with { Text = $"{ClaimText.Label(a)}: {l.Text}." })).Take(MostLines)];
    }

    private static IEnumerable<Cited> Description(Group group)
    {
        if (group.Citations.Count == 0)
            yield break;
        yield return GroupLine.Of(group);
        foreach (var relation in group.Relations.Where(r => r.Kind is RelationKind.PartOf or RelationKind.SplinterOf).Take(2))
            yield return Line(group, relation);
    }
}
