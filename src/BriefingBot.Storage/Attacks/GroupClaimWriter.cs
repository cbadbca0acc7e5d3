using System.Globalization;
using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;
using BriefingBot.Storage.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Attacks;

/// <summary>Enters what a document says of groups. Equal observations are one: a starter claim of the same place gains the passage, and keeps its words.</summary>
internal sealed class GroupClaimWriter(SqliteConnection connection, UnreadDocument document, DateTimeOffset now)
{
    // One value each: two values in one paragraph are two opinions, not one.
    private static readonly HashSet<string> Exact = new(StringComparer.Ordinal) { ClaimAttributes.Founded, ClaimAttributes.Leader, ClaimAttributes.FormerLeader, ClaimAttributes.Strength };

    public async Task WriteAsync(IReadOnlyList<Claim> claims)
    {
        if (claims.Count == 0)
            return;
        var known = (await ClaimRow.ReadOfDocumentAsync(connection, SubjectKind.Group, document.Document.Id)).ToList();
        foreach (var claim in claims)
            await WriteAsync(claim, known);
    }

    private async Task WriteAsync(Claim claim, List<Claim> known)
    {
        var starters = known.Where(k => k.Citation.Kind == CitationKind.Starter && IsAbout(k, claim)).ToList();
        var same = known.Find(k => k.Id == claim.Id) ?? known.Find(k => k.Citation.Kind != CitationKind.Starter && IsAbout(k, claim) && IsEqual(k, claim)) ?? starters.Find(k => IsEqual(k, claim)) ?? starters.Find(k => IsOfSamePlace(k, claim));
        if (same is null)
        {
            await ClaimWriter.InsertAsync(connection, claim, Origin.Rule);
            known.Add(claim);
            await ChangedAsync(claim);
        }
        else if (same.Citation.Kind == CitationKind.Starter)
        {
            var quoted = claim.Citation with { Evidence = $"{claim.Citation.Evidence} {same.Citation.Evidence}" };
            await connection.ExecuteAsync("UPDATE claim SET citation_row = @Citation WHERE id = @Id", new { Citation = await CitationWriter.InsertAsync(connection, quoted), same.Id });
            known[known.IndexOf(same)] = same with { Citation = quoted };
        }
    }

    private static bool IsAbout(Claim known, Claim claim) => known.SubjectId == claim.SubjectId && known.Attribute == claim.Attribute;

    private static bool IsEqual(Claim known, Claim claim)
    {
        var (one, other) = (FoldedName.Words(known.Value), FoldedName.Words(claim.Value));
        if (known.By is not null && claim.By is not null && !Holds(known.By, claim.By) && !Holds(claim.By, known.By))
            return false;
        if (claim.Attribute == ClaimAttributes.FormerLeader)
            return LeaderName.AreSame(known.Value, claim.Value);
        return claim.Attribute == ClaimAttributes.Leader ? other.All(one.Contains) : one.SequenceEqual(other, StringComparer.Ordinal);
    }

    // The starter's values are in our own words: the paragraph says which of them this one is.
    private bool IsOfSamePlace(Claim known, Claim claim) =>
        !Exact.Contains(claim.Attribute) && known.Citation.Locator == string.Create(CultureInfo.InvariantCulture, $"paragraph {ParagraphOf(claim)}") && (known.By is null || claim.By is null || Holds(claim.By, known.By) || Holds(known.By, claim.By));

    private int? ParagraphOf(Claim claim) => document.Passages.FirstOrDefault(p => p.Kind == PassageKind.Body && p.Start == claim.Citation.Start)?.Paragraph;

    private static bool Holds(string speaker, string name) => speaker.Contains(name, StringComparison.OrdinalIgnoreCase);

    private Task ChangedAsync(Claim claim)
    {
        var voice = $"{(claim.By is null ? "" : $"{claim.By}, ")}{document.Citation.Source}{(document.Citation.Published is { } published ? $", {published.ToWords()}" : "")}";
        return ChangeWriter.AddAsync(connection, new Change(0, now, ChangeKind.NewClaim, "", document.Document.Id, $"{claim.Attribute}: {claim.Value} ({voice})", !document.IsBackfill, claim.Id) { GroupId = claim.SubjectId });
    }
}
