using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Groups;
using BriefingBot.IntegrationTests.Fixtures;
using BriefingBot.Terminal;

namespace BriefingBot.IntegrationTests.Terminal;

[Collection(ProgramCall.Collection)]
public sealed class CompletionTests(StarterStore store)
{
    [Fact]
    public async Task A_command_is_offered_from_its_first_letters()
    {
        (await OffersAsync("/ti")).ShouldBe(["/timeline "]);
        (await OffersAsync("att")).ShouldBe(["/attack ", "/attacks "]);
        (await OffersAsync("/xyz")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_group_is_offered_after_a_command_that_takes_one()
    {
        (await OffersAsync("/group isis-k")).ShouldContain(o => o.StartsWith("/group ISIS-K", StringComparison.Ordinal));
        (await OffersAsync("/group talib")).ShouldContain("/group Taliban");
        (await OffersAsync("/group is"))[0].ShouldBe("/group ISIS-K");
        (await OffersAsync("/group isis"))[0].ShouldBe("/group Islamic State");
        (await OffersAsync("/status talib")).ShouldBeEmpty();
        (await OffersAsync("/group ")).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<string>> OffersAsync(string line)
    {
        await using var services = new StoreServices(store.Path);
        return new Completion(CommandTable.Standard, await services.Get<GroupCatalogue>().ResolverAsync(CancellationToken.None)).Of(line);
    }
}
