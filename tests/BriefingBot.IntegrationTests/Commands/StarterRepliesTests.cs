using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;
using BriefingBot.IntegrationTests.Fixtures;

namespace BriefingBot.IntegrationTests.Commands;

public sealed class StarterRepliesTests
{
    [Fact]
    public async Task The_check_withholds_nothing_from_any_reply_over_the_shipped_knowledge()
    {
        using var folder = new TemporaryFolder();
        await using var services = new StoreServices(folder.File("briefings.db"));
        await services.LoadStarterAsync();
        var groups = await services.Get<GroupCatalogue>().GroupsAsync(CancellationToken.None);
        var asked = 0;

        foreach (var line in groups.Keys.SelectMany(id => new[] { $"/group {id}", $"/timeline {id}", $"/attacks group:{id}" })
            .Concat(await AttackLinesAsync(services))
            .Concat(["/groups", "/attacks actor:all", "/compare isis-k taliban", "/compare isis-k islamic-state", "/timeline Afghanistan", "/sources list", "/about"]))
        {
            for (var next = line; next is not null;)
            {
                var reply = await services.Router.AnswerAsync(next, Asker.Local, CancellationToken.None);
                reply.Status.ShouldBeOneOf(ReplyStatus.Answered, ReplyStatus.NotFound);
                next = reply.Record?.Next;
                asked++;
            }
        }

        asked.ShouldBeGreaterThan(groups.Count * 3);
        services.Log.ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> AttackLinesAsync(StoreServices services)
    {
        var page = await services.Get<IAttackStore>().ListAsync(new AttackQuery(Everyone: true, Size: 1000), CancellationToken.None);
        page.Attacks.ShouldNotBeEmpty();
        return [.. page.Attacks.Select(a => $"/attack {a.Id}")];
    }
}
