using BriefingBot.Engine.Commands;

namespace BriefingBot.Tests.Commands;

public class CommandTableTests
{
    public static TheoryData<CommandSpec> Commands => [.. CommandTable.Standard.Commands];

    // Discord's rules (platforms' manual): lower case names of 1 to 32, descriptions to 100, 25 options, required ones first, 25 choices.
    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_fits_what_the_platforms_take(CommandSpec command)
    {
        command.Name.ShouldMatch("^[a-z]{1,32}$");
        command.Summary.Length.ShouldBeInRange(1, 100);
        command.Parameters.Count.ShouldBeLessThanOrEqualTo(25);
        command.Parameters.OrderByDescending(p => p.Required).ShouldBe(command.Parameters);
        foreach (var parameter in command.Parameters)
        {
            parameter.Name.ShouldMatch("^[a-z-]{1,32}$");
            parameter.Summary.Length.ShouldBeInRange(1, 100);
            (parameter.Choices?.Count ?? 0).ShouldBeLessThanOrEqualTo(25);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_example_is_a_call_that_is_understood(CommandSpec command)
    {
        foreach (var example in command.Examples)
        {
            var words = CommandWords.Split(example);
            words[0].Text.ShouldBe(command.Name);
            CommandReader.Read(command, [.. words.Skip(1)], new DateOnly(2024, 3, 28)).Fault.ShouldBeNull();
        }
    }
}
