using System.Globalization;

namespace BriefingBot.Engine.Commands;

/// <summary>The arguments of a call by parameter name, already checked against the command's parameters.</summary>
public sealed class CommandArguments
{
    private readonly IReadOnlyDictionary<string, string> _values;
    private readonly Period? _period;

    public CommandArguments(IReadOnlyDictionary<string, string> values, Period? period = null)
    {
        _values = values;
        _period = period;
    }

    /// <summary>The days asked for, both ends included, each null where open.</summary>
    public Period Period => _period ?? Period.Always;

    public string? Text(string parameter) => _values.GetValueOrDefault(parameter);

    public int? Number(string parameter) =>
        Text(parameter) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    public bool Flag(string parameter) => Text(parameter) is "true";

    /// <summary>The arguments as a chat line writes them, with the page changed: what buttons carry.</summary>
    public string ToCommandLine(CommandSpec spec, int page)
    {
        var parts = new List<string> { "/" + spec.Name };
        foreach (var parameter in spec.Parameters)
        {
            if (parameter.Name == CommandTable.PageParameter || Text(parameter.Name) is not { } value)
                continue;
            parts.Add(parameter.Positional ? CommandWords.Quote(value) : $"{parameter.Name}:{CommandWords.Quote(value)}");
        }
        if (page > 1)
            parts.Add($"{CommandTable.PageParameter}:{page}");
        return string.Join(' ', parts);
    }
}
