using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Discord.Protocol;

/// <summary>The command table as the platform registers commands.</summary>
internal static class CommandDefinitions
{
    private const int LongestDescription = 100;
    private const int MostChoices = 25;

    public static IReadOnlyList<ApplicationCommand> Of(IEnumerable<CommandSpec> commands) => [.. commands.Select(Of)];

    // The platform wants required options first; within each kind the table's order stays.
    private static ApplicationCommand Of(CommandSpec spec) =>
        new(spec.Name, Described(spec.Summary), [.. spec.Parameters.OrderByDescending(p => p.Required).Select(Of)]);

    private static CommandOption Of(ParameterSpec parameter)
    {
        var option = new CommandOption(TypeOf(parameter.Kind), parameter.Name, Described(parameter.Summary)) { Required = parameter.Required ? true : null };
        return parameter.Kind switch
        {
            ParameterKind.Number => option with { MinValue = 0 },
            ParameterKind.Flag => option,
            ParameterKind.Choice when parameter.Choices!.Count <= MostChoices => option with { Choices = [.. parameter.Choices.Select(c => new CommandChoice(c, c))] },
            _ => option with { MaxLength = parameter.LongestText, Autocomplete = IsSuggested(parameter.Kind) ? true : null },
        };
    }

    private static bool IsSuggested(ParameterKind kind) =>
        kind is ParameterKind.Group or ParameterKind.Attack or ParameterKind.Country or ParameterKind.Zone or ParameterKind.Choice;

    private static int TypeOf(ParameterKind kind) => kind switch
    {
        ParameterKind.Number => CommandOption.Integer,
        ParameterKind.Flag => CommandOption.Boolean,
        _ => CommandOption.Text,
    };

    private static string Described(string summary) => summary.Length <= LongestDescription ? summary : summary[..(LongestDescription - 1)] + "…";
}
