using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;
using BriefingBot.Tests.Attacks;
using BriefingBot.Tests.Fixtures;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Groups;

/// <summary>What articles say of groups, in the profiles of the groups, with the passages that say it.</summary>
public sealed class GroupClaimLedgerTests
{
    [SharedFact("seeds")]
    public async Task Five_articles_give_a_profile_of_the_group_that_they_are_about()
    {
        await using var world = await LedgerWorld.OpenAsync();
        await world.IngestSeedsAsync();

        var claims = await ClaimsAsync(world, "isis-k");
        Values(claims, ClaimAttributes.Founded).ShouldBe(["2014 or 2015", "2015", "2015", "2015"]);
        claims.Where(c => c.Attribute == ClaimAttributes.Area).Select(c => c.Citation.Document).Distinct().Count().ShouldBeGreaterThan(3);
        claims.ShouldContain(c => c.Attribute == ClaimAttributes.Rivalry && c.Value.Contains("Taliban", StringComparison.Ordinal));
        claims.ShouldContain(c => c.Attribute == ClaimAttributes.Status && c.Value == "Lost about half of its fighters");
        claims.ShouldContain(c => c.By == "Ali Maisam Nazary" && c.Citation.Quote!.Contains("expansion", StringComparison.Ordinal));
        claims.ShouldAllBe(c => c.Method == ClaimMethod.Rule && c.Citation.Quote != null);
        (await ClaimsAsync(world, "al-qaeda")).ShouldContain(c => c.Attribute == ClaimAttributes.FormerLeader && c.Value.Contains("Zawahiri, killed", StringComparison.OrdinalIgnoreCase));
        (await ClaimsAsync(world, "taliban")).ShouldContain(c => c.Attribute == ClaimAttributes.Statement && c.By!.Contains("Zabihullah Mujahid", StringComparison.Ordinal));
        (await ClaimsAsync(world, "taliban")).ShouldNotContain(c => c.Attribute == ClaimAttributes.Founded);
    }

    [SharedFact("seeds")]
    public async Task The_conflict_over_the_founding_is_shown_with_both_sides()
    {
        await using var world = await LedgerWorld.OpenAsync();
        await world.IngestSeedsAsync();

        var profile = PlainTextRenderer.Render(await world.AskAsync("/group isis-k"));
        profile.ShouldContain("Founded: 2015 (");
        profile.ShouldContain(" against 2014 or 2015 (");
    }

    [SharedFact("seeds")]
    public async Task A_starter_claim_whose_article_was_read_gains_the_passage_and_stays_one()
    {
        await using var world = await LedgerWorld.OpenAsync("all");
        var before = await ClaimsAsync(world, "isis-k");
        await world.IngestSeedsAsync();
        var after = await ClaimsAsync(world, "isis-k");

        Values(after, ClaimAttributes.Founded).ShouldBe(Values(before, ClaimAttributes.Founded));
        after.Where(c => c.Attribute == ClaimAttributes.Founded).ShouldAllBe(c => c.Citation.Kind == CitationKind.Passage && c.Citation.Quote!.Contains("2015", StringComparison.Ordinal));
        after.Where(c => c.Method == ClaimMethod.Starter).Select(c => (c.Id, c.Value)).ShouldBe(before.Select(c => (c.Id, c.Value)), ignoreOrder: true);
        after.Count(c => c.Method == ClaimMethod.Starter && c.Citation.Quote is not null).ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task A_claim_is_a_change_of_its_group_and_is_entered_once()
    {
        await using var world = await LedgerWorld.OpenAsync();
        await world.IngestAsync("profile-1", "Morning Star", "2024-06-05", "Inside al-Shabaab", "Al-Shabaab was founded in 2006 and operates mainly in Somalia. Ana Ruiz, an analyst, told the paper that al-Shabaab could split.");
        await world.ExecuteAsync("UPDATE document SET reader_version = 0");
        await world.RecordAsync();

        (await ClaimsAsync(world, "al-shabaab")).Select(c => $"{c.Attribute}: {c.Value}").Order().ShouldBe(["area: Operates mainly in Somalia", "forecast: “al-Shabaab could split”", "founded: 2006"]);
        (await ChangesAsync(world)).ShouldBe(["al-shabaab area", "al-shabaab forecast", "al-shabaab founded"]);
    }

    private static async Task<IReadOnlyList<string>> ChangesAsync(LedgerWorld world)
    {
        await using var connection = new SqliteConnection($"Data Source={world.StorePath}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT h.group_id || ' ' || k.attribute FROM change h JOIN claim k ON k.id = h.fact_id WHERE h.kind = '{ChangeKind.NewClaim}' ORDER BY 1";
        await using var reader = await command.ExecuteReaderAsync();
        var changes = new List<string>();
        while (await reader.ReadAsync())
            changes.Add(reader.GetString(0));
        return changes;
    }

    private static Task<IReadOnlyList<Claim>> ClaimsAsync(LedgerWorld world, string group) => world.Services.GetRequiredService<IGroupStore>().ClaimsAsync(group, default);

    private static IEnumerable<string> Values(IEnumerable<Claim> claims, string attribute) => claims.Where(c => c.Attribute == attribute).Select(c => c.Value).Order(StringComparer.Ordinal);
}
