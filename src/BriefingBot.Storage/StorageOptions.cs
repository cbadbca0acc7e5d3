namespace BriefingBot.Storage;

/// <summary>Section "Storage" of the configuration.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";
    public const string Sqlite = "sqlite";

    /// <summary>The database behind the store; "sqlite" is the one there is.</summary>
    public string Provider { get; set; } = Sqlite;

    /// <summary>The database file; empty for the user's data folder, else ./data.</summary>
    public string Path { get; set; } = "";

    /// <summary>One line a fault: what, where, what would be right.</summary>
    public IEnumerable<string> Faults()
    {
        if (!string.Equals(Provider, Sqlite, StringComparison.OrdinalIgnoreCase))
            yield return $"Storage:Provider is \"{Provider}\"; the one provider there is is \"{Sqlite}\".";
        if (Path.Contains('\0', StringComparison.Ordinal))
            yield return "Storage:Path holds a NUL character; give the path of a file.";
    }
}
