namespace BriefingBot.Engine.Commands;

/// <summary>Who may call a command.</summary>
public enum CommandAccess
{
    Anyone,
    Analyst,
    Admin,
}

/// <summary>One line of the command table: all that help, Discord registration, the Telegram menu and the command line need.</summary>
/// <param name="Handler">The <see cref="ICommand"/> that answers.</param>
/// <param name="Examples">Calls as people type them, without the slash.</param>
public sealed record CommandSpec(
    string Name,
    string Summary,
    Type Handler,
    IReadOnlyList<ParameterSpec> Parameters,
    IReadOnlyList<string> Examples,
    CommandAccess Access = CommandAccess.Anyone)
{
    public ParameterSpec? Parameter(string name) =>
        Parameters.FirstOrDefault(p => string.Equals(Bare(p.Name), Bare(name), StringComparison.OrdinalIgnoreCase));

    /// <summary>The call as help shows it: "/attacks [what] [country:] [since:]".</summary>
    public string Usage =>
        string.Join(' ', Parameters.Select(p => (p.Positional, p.Required) switch
        {
            (true, true) => p.Name.ToUpperInvariant(),
            (true, false) => $"[{p.Name.ToUpperInvariant()}]",
            _ => $"[{p.Name}:]",
        }).Prepend("/" + Name));

    // min-killed, min_killed and minkilled are one name: Telegram has no hyphens, people leave them out.
    private static string Bare(string name) => name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
