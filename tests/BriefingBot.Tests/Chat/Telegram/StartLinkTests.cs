using BriefingBot.Chat.Telegram;
using BriefingBot.Engine.Commands;

namespace BriefingBot.Tests.Chat.Telegram;

public class StartLinkTests
{
    [Theory]
    [InlineData("/start", "/help")]
    [InlineData("/start group_isis-k", "/group isis-k")]
    [InlineData("/start group_boko_haram", "/group boko haram")]
    [InlineData("/start nothing_such", "/help")]
    [InlineData("/group isis-k", "/group isis-k")]
    [InlineData("/started", "/started")]
    public void A_start_link_is_the_command_in_it(string line, string meant) =>
        StartLink.Resolve(line, CommandTable.Standard).ShouldBe(meant);
}
