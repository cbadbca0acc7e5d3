using System.Text.Json;
using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Chat.Discord.Protocol;
using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Engine.Commands;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

public sealed class CommandDefinitionsTests
{
    private static readonly IReadOnlyList<ApplicationCommand> Commands = CommandDefinitions.Of(CommandTable.Standard.Commands);

    [Fact]
    public void Every_command_of_the_table_keeps_the_limits_of_the_platform()
    {
        foreach (var command in Commands)
        {
            command.Name.ShouldMatch("^[a-z0-9-]{1,32}$");
            command.Description.Length.ShouldBeInRange(1, 100);
            command.Options.Count.ShouldBeLessThanOrEqualTo(25);
            command.Options.Select(o => o.Required == true).ShouldBe(command.Options.Select(o => o.Required == true).OrderDescending());
            foreach (var option in command.Options)
            {
                option.Name.ShouldMatch("^[a-z0-9-]{1,32}$");
                option.Description.Length.ShouldBeInRange(1, 100);
                (option.Choices?.Count ?? 1).ShouldBeInRange(1, 25);
                (option.Choices is not null && option.Autocomplete == true).ShouldBeFalse();
            }
            JsonSerializer.Serialize(command, DiscordJson.Options).Length.ShouldBeLessThan(8000);
        }
    }

    [Fact]
    public void Options_take_what_their_parameters_take()
    {
        var attacks = Commands.Single(c => c.Name == "attacks").Options.ToDictionary(o => o.Name);

        attacks["group"].ShouldBe(new CommandOption(3, "group", attacks["group"].Description) { Autocomplete = true, MaxLength = 200 });
        attacks["min-killed"].ShouldBe(new CommandOption(4, "min-killed", attacks["min-killed"].Description) { MinValue = 0 });
        attacks["private"].ShouldBe(new CommandOption(5, "private", attacks["private"].Description));
        attacks["type"].Choices!.Select(c => c.Value).ShouldBe(BriefingBot.Engine.Attacks.AttackTypes.Keys);
        Commands.Single(c => c.Name == "group").Options[0].Required.ShouldBe(true);
    }
}
