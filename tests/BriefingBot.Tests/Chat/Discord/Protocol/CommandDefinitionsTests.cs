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
        foreach (var command in Slash)
        {
            command.Name.ShouldMatch("^[a-z0-9-]{1,32}$");
            command.Description!.Length.ShouldBeInRange(1, 100);
            command.Options!.Count.ShouldBeLessThanOrEqualTo(25);
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

    private static IEnumerable<ApplicationCommand> Slash => Commands.Where(c => c.Type == ApplicationCommand.Slash);

    [Fact]
    public void The_command_on_messages_has_a_name_alone()
    {
        var command = Commands.Single(c => c.Type == ApplicationCommand.OnMessage);

        command.Name.Length.ShouldBeInRange(1, 32);
        JsonSerializer.Serialize(command, DiscordJson.Options).ShouldBe("""{"name":"Ask about this message","type":3}""");
    }

    [Fact]
    public void A_command_for_admins_is_shown_to_those_who_may_change_the_server()
    {
        var commands = CommandDefinitions.Of([new CommandSpec("close", "Close it", typeof(object), [], ["close"], CommandAccess.Admin)]);

        commands.ShouldHaveSingleItem().DefaultMemberPermissions.ShouldBe("32");
        Commands.ShouldAllBe(c => c.DefaultMemberPermissions == null);
    }

    [Fact]
    public void Names_and_descriptions_go_along_in_the_languages_that_there_are()
    {
        var names = new CommandNames(new Dictionary<string, IReadOnlyDictionary<string, CommandName>>
        {
            ["de"] = new Dictionary<string, CommandName> { ["attacks"] = new("anschläge", "Liste der Anschläge"), ["attacks country"] = new("land", null) },
        });

        var attacks = CommandDefinitions.Of(CommandTable.Standard.Commands, names).Single(c => c.Name == "attacks");

        attacks.NameLocalizations!["de"].ShouldBe("anschläge");
        attacks.DescriptionLocalizations!["de"].ShouldBe("Liste der Anschläge");
        attacks.Options!.Single(o => o.Name == "country").NameLocalizations!["de"].ShouldBe("land");
        attacks.Options!.Single(o => o.Name == "country").DescriptionLocalizations.ShouldBeNull();
        attacks.Options!.Single(o => o.Name == "group").NameLocalizations.ShouldBeNull();
    }

    [Fact]
    public void Options_take_what_their_parameters_take()
    {
        var attacks = Commands.Single(c => c.Name == "attacks").Options!.ToDictionary(o => o.Name);

        attacks["group"].ShouldBe(new CommandOption(3, "group", attacks["group"].Description) { Autocomplete = true, MaxLength = 200 });
        attacks["min-killed"].ShouldBe(new CommandOption(4, "min-killed", attacks["min-killed"].Description) { MinValue = 0 });
        attacks["private"].ShouldBe(new CommandOption(5, "private", attacks["private"].Description));
        attacks["type"].Choices!.Select(c => c.Value).ShouldBe(BriefingBot.Engine.Attacks.AttackTypes.Keys);
        Commands.Single(c => c.Name == "group").Options![0].Required.ShouldBe(true);
    }
}
