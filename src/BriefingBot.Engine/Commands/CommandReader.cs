using System.Globalization;

namespace BriefingBot.Engine.Commands;

/// <summary>The arguments read, or one sentence that says what is wrong with them and what would be right.</summary>
public readonly record struct CommandReading(CommandArguments? Arguments, string? Fault);

/// <summary>
/// Reads the words or options of a call into checked arguments: one reader for chat lines, the shell's words and Discord's options.
/// </summary>
public static class CommandReader
{
    /// <summary>Words in order, as typed: "isis-k", "since:2024", "--since", "2024", "last", "7", "days".</summary>
    public static CommandReading Read(CommandSpec spec, IReadOnlyList<CommandWord> words, DateOnly today)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var bare = new List<CommandWord>();
        for (var i = 0; i < words.Count;)
        {
            if (words[i].Quoted || OptionIn(spec, words[i].Text) is not { } option)
            {
                bare.Add(words[i++]);
                continue;
            }
            i++;
            if (option.Parameter is not { } parameter)
                return Fault(UnknownOption(spec, option.Name));
            if (!values.TryAdd(parameter.Name, option.Value ?? TakeValue(parameter, words, ref i, today)))
                return Fault($"{parameter.Name} is given twice; give it once.");
            if (parameter.Kind == ParameterKind.Date && option.Value is not null)
                values[parameter.Name] = Lengthen(option.Value, words, ref i, today);
        }
        TakePeriod(spec, values, ref bare, today);
        return Assign(spec, values, bare) is { } fault ? Fault(fault) : Check(spec, values, today);
    }

    /// <summary>Options by name, as Discord hands them over.</summary>
    public static CommandReading Read(CommandSpec spec, IReadOnlyDictionary<string, string> options, DateOnly today)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in options)
        {
            if (spec.Parameter(name) is not { } parameter)
                return Fault(UnknownOption(spec, name));
            values[parameter.Name] = value;
        }
        return Check(spec, values, today);
    }

    private static CommandReading Fault(string sentence) => new(null, sentence);

    private static (ParameterSpec? Parameter, string Name, string? Value)? OptionIn(CommandSpec spec, string word)
    {
        var dashed = word.StartsWith("--", StringComparison.Ordinal) || word.StartsWith('—');
        var text = dashed ? word.TrimStart('-', '—') : word;
        var cut = text.IndexOfAny([':', '=']);
        var name = cut < 0 ? text : text[..cut];
        var parameter = name.Length > 0 ? spec.Parameter(name) : null;
        if (dashed && name.Length > 0)
            return (parameter, name, cut < 0 ? null : text[(cut + 1)..]);
        if (cut > 0 && (parameter is not null || MeansAnOption(spec, name, text[(cut + 1)..])))
            return (parameter, name, cut + 1 == text.Length ? null : text[(cut + 1)..]);
        // A flag may stand alone: "private".
        return cut < 0 && parameter is { Kind: ParameterKind.Flag } ? (parameter, name, "true") : null;
    }

    // "bogus:1" beside a name is an option that is not there. Free text may hold such a word, and an address does: there only a misspelled option is one.
    private static bool MeansAnOption(CommandSpec spec, string name, string value)
    {
        if (name.Length < 2 || !name.All(c => char.IsAsciiLetter(c) || c == '-') || value.Length == 0 || value[0] == '/')
            return false;
        var isFreeText = spec.Parameters.Any(p => p.Positional && p.LongestText > ParameterSpec.LongestName);
        return !isFreeText || Suggestion.Nearest(name, spec.Parameters.Select(p => p.Name)) is not null;
    }

    private static string TakeValue(ParameterSpec parameter, IReadOnlyList<CommandWord> words, ref int i, DateOnly today)
    {
        if (parameter.Kind == ParameterKind.Flag)
            return i < words.Count && words[i].Text is "true" or "false" ? words[i++].Text : "true";
        if (i >= words.Count)
            return "";
        var value = words[i++];
        return parameter.Kind == ParameterKind.Date && !value.Quoted ? Lengthen(value.Text, words, ref i, today) : value.Text;
    }

    // "since:March 2024" arrives as two words: the longest run that is still a date belongs to it.
    private static string Lengthen(string value, IReadOnlyList<CommandWord> words, ref int i, DateOnly today)
    {
        const int LongestDate = 3;
        for (var more = Math.Min(LongestDate, words.Count - i); more > 0; more--)
        {
            var run = string.Join(' ', words.Skip(i).Take(more).Select(w => w.Text).Prepend(value));
            if (PeriodReader.Read(run, today) is null)
                continue;
            i += more;
            return run;
        }
        return value;
    }

    private static void TakePeriod(CommandSpec spec, Dictionary<string, string> values, ref List<CommandWord> bare, DateOnly today)
    {
        if (spec.Parameter(CommandTable.SinceParameter) is null)
            return;
        var (period, rest) = PeriodReader.TakeFrom(bare, today);
        bare = [.. rest];
        if (period?.Since is { } since)
            values.TryAdd(CommandTable.SinceParameter, Written(since));
        if (period?.Until is { } until)
            values.TryAdd(CommandTable.UntilParameter, Written(until));
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Assign(CommandSpec spec, Dictionary<string, string> values, List<CommandWord> bare)
    {
        if (bare.Count == 0)
            return null;
        var open = spec.Parameters.Where(p => p.Positional && !values.ContainsKey(p.Name)).ToList();
        if (open.Count == 0)
            return $"/{spec.Name} does not know what to do with \"{Clip(bare[0].Text)}\"; write {spec.Usage}.";
        // As many quoted or single words as parameters: one each. Otherwise all of it belongs to the first.
        if (open.Count > 1 && bare.Count == open.Count)
        {
            for (var i = 0; i < open.Count; i++)
                values[open[i].Name] = bare[i].Text;
            return null;
        }
        // A choice is one word; what follows it belongs to the next parameter.
        var choice = open.Count > 1 && bare.Count > 1 && open[0].Kind == ParameterKind.Choice;
        if (choice)
            values[open[0].Name] = bare[0].Text;
        values[open[choice ? 1 : 0].Name] = string.Join(' ', bare.Skip(choice ? 1 : 0).Select(w => w.Text));
        return null;
    }

    private static CommandReading Check(CommandSpec spec, Dictionary<string, string> values, DateOnly today)
    {
        foreach (var parameter in spec.Parameters)
        {
            var value = values.TryGetValue(parameter.Name, out var given) ? Clean(given) : null;
            if (value is null && !parameter.Required)
                continue;
            if (string.IsNullOrEmpty(value))
                return Fault($"{Named(parameter)} is missing; write {spec.Usage}, for example /{spec.Examples[0]}.");
            var (normal, fault) = Normalise(parameter, value, today);
            if (fault is not null)
                return Fault(fault);
            values[parameter.Name] = normal!;
        }
        var period = new Period(Day(values, CommandTable.SinceParameter), Day(values, CommandTable.UntilParameter));
        return period is { Since: { } since, Until: { } until } && until < since
            ? Fault($"The period ends on {Written(until)}, before it begins on {Written(since)}; swap the two.")
            : new CommandReading(new CommandArguments(values, period), null);
    }

    private static DateOnly? Day(Dictionary<string, string> values, string parameter) =>
        values.TryGetValue(parameter, out var text) ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static (string? Value, string? Fault) Normalise(ParameterSpec parameter, string value, DateOnly today) => parameter.Kind switch
    {
        _ when value.Length > parameter.LongestText =>
            (null, $"{Named(parameter)} is {value.Length:N0} characters long; at most {parameter.LongestText:N0} can be read."),
        ParameterKind.Date => NormaliseDate(parameter, value, today),
        ParameterKind.Number => NormaliseNumber(parameter, value),
        ParameterKind.Flag => bool.TryParse(value, out var flag)
            ? (flag ? "true" : "false", null)
            : (null, $"{parameter.Name} is either true or false, not \"{Clip(value)}\"."),
        ParameterKind.Choice => NormaliseChoice(parameter, value),
        _ => (value, null),
    };

    private static (string? Value, string? Fault) NormaliseDate(ParameterSpec parameter, string value, DateOnly today)
    {
        if (PeriodReader.Read(value, today) is not { } days)
            return (null, $"\"{Clip(value)}\" is not a date; {parameter.Name} takes {PeriodReader.Examples}.");
        return (Written((parameter.Name == CommandTable.UntilParameter ? days.Until : days.Since)!.Value), null);
    }

    private static (string? Value, string? Fault) NormaliseNumber(ParameterSpec parameter, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000
        && (number > 0 || parameter.Name != CommandTable.PageParameter)
            ? (number.ToString(CultureInfo.InvariantCulture), null)
            : (null, $"{parameter.Name} takes a whole number such as 10, not \"{Clip(value)}\".");

    private static (string? Value, string? Fault) NormaliseChoice(ParameterSpec parameter, string value)
    {
        var choice = parameter.Choices!.FirstOrDefault(c => c.Equals(value, StringComparison.OrdinalIgnoreCase));
        return choice is not null ? (choice, null) : (null, $"{parameter.Name} is one of {string.Join(", ", parameter.Choices!)}; not \"{Clip(value)}\".");
    }

    private static string UnknownOption(CommandSpec spec, string name)
    {
        var nearest = Suggestion.Nearest(name, spec.Parameters.Select(p => p.Name));
        return nearest is not null
            ? $"/{spec.Name} has no option \"{Clip(name)}\"; did you mean {nearest}?"
            : $"/{spec.Name} has no option \"{Clip(name)}\"; it takes {string.Join(", ", spec.Parameters.Select(p => p.Name))}.";
    }

    // As the usage line writes it: "WHAT is missing; write /attack WHAT".
    private static string Named(ParameterSpec parameter) => parameter.Positional ? parameter.Name.ToUpperInvariant() : parameter.Name;

    // Control characters and lone surrogates name nothing and break terminals: they count as blanks.
    private static string Clean(string value) =>
        string.Join(' ', new string([.. value.Select(c => char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Typed text as a sentence can show it: without control characters, cut short.</summary>
    public static string Clip(string text)
    {
        const int Shown = 40;
        var clean = Clean(text);
        return clean.Length <= Shown ? clean : clean[..Shown] + "…";
    }
}
