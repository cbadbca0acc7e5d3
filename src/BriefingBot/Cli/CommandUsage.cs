using System.CommandLine;
using BriefingBot.Engine.Commands;

namespace BriefingBot.Cli;

/// <summary>A command of the table as the command line's help shows it: its words as arguments, its options with dashes.</summary>
internal static class CommandUsage
{
    public static Command Of(CommandSpec spec)
    {
        var example = spec.Examples[0] == spec.Name ? "" : $", such as: briefingbot {spec.Examples[0]}";
        var command = new Command(spec.Name, spec.Summary + example);
        foreach (var parameter in spec.Parameters)
        {
            if (parameter.Positional)
                command.Add(new Argument<string[]>(parameter.Name) { Description = Explained(parameter), Arity = parameter.Required ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore });
            else if (parameter.Name != CommandTable.PrivateParameter)
                command.Add(Flag(parameter));
        }
        return command;
    }

    // At a terminal every answer is for the asker alone: "private" is read and not shown.
    private static Option Flag(ParameterSpec parameter) => parameter.Kind == ParameterKind.Flag
        ? new Option<bool>("--" + parameter.Name) { Description = Explained(parameter) }
        : new Option<string>("--" + parameter.Name) { Description = Explained(parameter) };

    private static string Explained(ParameterSpec parameter) =>
        parameter.Choices is { } choices ? $"{parameter.Summary}: {string.Join(", ", choices)}" : parameter.Summary;
}
