namespace BriefingBot.Tests.Groups;

public sealed class GroupCompletionTests
{
    [Theory]
    [InlineData("isis", "isis")]
    [InlineData("isis-", "isis,isis-k,isis-mozambique")]
    [InlineData("isis k", "isis-k")]
    [InlineData("Al-Sh", "al-shabaab,isis-mozambique")]
    [InlineData("shab", "al-shabaab,isis-mozambique")]
    [InlineData("the tal", "taliban")]
    [InlineData("khor", "isis-k")]
    [InlineData("state khor", "isis-k")]
    [InlineData("lords res", "lra")]
    [InlineData("hezbolah", "hezbollah")]
    [InlineData("zzzz", "")]
    public void The_best_completions_come_first(string prefix, string groups)
    {
        var completed = SampleGroups.Resolver.Complete(prefix, 25).Select(completion => completion.GroupId);
        string.Join(',', completed.Take(groups.Split(',', StringSplitOptions.RemoveEmptyEntries).Length)).ShouldBe(groups);
    }

    [Fact]
    public void Nothing_typed_offers_groups_and_the_limit_holds()
    {
        SampleGroups.Resolver.Complete("", 3).Count.ShouldBe(3);
        SampleGroups.Resolver.Complete("a", 2).Count.ShouldBe(2);
        SampleGroups.Resolver.Complete("a", 0).ShouldBeEmpty();
        SampleGroups.Resolver.Complete(new string('a', 10_000), 25).ShouldBeEmpty();
    }

    [Fact]
    public void A_group_is_offered_once() =>
        SampleGroups.Resolver.Complete("i", 25).Select(completion => completion.GroupId).ShouldBeUnique();
}
