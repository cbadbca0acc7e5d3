using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Discord.Protocol;

/// <summary>The command table as the platform registers commands.</summary>
internal static class CommandDefinitions
{
    private const int LongestDescription = 100;
    private const int MostChoices = 25;

    /// <summary>Manage Server ("Permissions"): who may change the server sees the commands for admins, until its own admins say otherwise.</summary>
    private const string ManageServer = "32";

    private static readonly ApplicationCommand OnMessage = new(DiscordOnly.MessageCommand, null, null) { Type = ApplicationCommand.OnMessage };

    public static IReadOnlyList<ApplicationCommand> Of(IReadOnlyList<CommandSpec> commands, CommandNames? names = null)
    {
        var slash = commands.Select(c => Of(c, names ?? CommandNames.None));
        return commands.Any(DiscordOnly.TakesThread) ? [.. slash, OnMessage with { NameLocalizations = names?.Names(DiscordOnly.MessageCommand) }] : [.. slash];
    }

    // The platform wants required options first; within each kind the table's order stays.
    private static ApplicationCommand Of(CommandSpec spec, CommandNames names)
    {
        var options = spec.Parameters.OrderByDescending(p => p.Required).Select(p => Named(spec, Of(p), names));
        return new ApplicationCommand(spec.Name, Described(spec.Summary), DiscordOnly.TakesThread(spec) ? [.. options, Named(spec, Thread, names)] : [.. options])
        {
            DefaultMemberPermissions = spec.Access == CommandAccess.Admin ? ManageServer : null,
            NameLocalizations = names.Names(spec.Name),
            DescriptionLocalizations = names.Summaries(spec.Name),
        };
    }

    private static CommandOption Named(CommandSpec spec, CommandOption option, CommandNames names) => option with
    {
        NameLocalizations = names.Names(spec.Name, option.Name),
        DescriptionLocalizations = names.Summaries(spec.Name, option.Name),
    };

    private static CommandOption Thread { get; } = new(CommandOption.Boolean, DiscordOnly.ThreadOption, DiscordOnly.ThreadSummary);

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
        kind is ParameterKind.Group or ParameterKind.Attack or ParameterKind.Country or ParameterKind.Zone or ParameterKind.TimeAndZone or ParameterKind.Choice;

    private static int TypeOf(ParameterKind kind) => kind switch
    {
        ParameterKind.Number => CommandOption.Integer,
        ParameterKind.Flag => CommandOption.Boolean,
        _ => CommandOption.Text,
    };

    private static string Described(string summary) => summary.Length <= LongestDescription ? summary : summary[..(LongestDescription - 1)] + "…";
}
