using System.Globalization;
using System.Reflection;
using BriefingBot.Storage.Dialects;

namespace BriefingBot.Storage.Migrations;

/// <summary>One step of the schema, by number.</summary>
internal sealed record Migration(int Number, string Name, string Sql)
{
    public static IReadOnlyList<Migration> All { get; } = [.. Read()];

    /// <summary>The schema that this program writes.</summary>
    public static int Newest => All[^1].Number;

    private static IEnumerable<Migration> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.EndsWith(SqliteDialect.MigrationSuffix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var name = resource[..^SqliteDialect.MigrationSuffix.Length];
            yield return new Migration(int.Parse(name[..4], CultureInfo.InvariantCulture), name[5..], reader.ReadToEnd());
        }
    }
}
