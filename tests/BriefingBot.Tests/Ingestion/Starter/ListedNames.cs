using BriefingBot.Ingestion.Starter;
using BriefingBot.Tests.Fixtures;
using Microsoft.VisualBasic.FileIO;

namespace BriefingBot.Tests.Ingestion.Starter;

/// <summary>The public lists themselves, where they lie beside the checkout: what the starter files say of them is held against them.</summary>
internal static class ListedNames
{
    public const string UnPath = "benchmarks/names/un_entities.tsv";
    public const string UcdpPath = "benchmarks/names/ucdp_actors_22_1.csv";

    private static readonly string[] NameColumns =
        ["NameData", "NameOrig", "NameOrigFull", "NameOrigFullEng", "NewName", "NewNameFullMotherTongue", "NewNameFullEng"];

    private static readonly Lazy<Dictionary<string, Dictionary<string, string>>> Rows = new(ReadUcdp);

    /// <summary>Entry to its names, folded and run together.</summary>
    public static Dictionary<string, string> Un() => File.ReadLines(SharedFiles.Find(UnPath)!)
        .Skip(1)
        .Select(line => line.Split('\t'))
        .ToDictionary(cells => cells[0], cells => NameFold.Fold(string.Join('|', cells[1..])));

    /// <summary>"actor 303" to the row, by column.</summary>
    public static Dictionary<string, Dictionary<string, string>> Ucdp() => Rows.Value;

    private static Dictionary<string, Dictionary<string, string>> ReadUcdp()
    {
        using var csv = new TextFieldParser(SharedFiles.Find(UcdpPath)!) { Delimiters = [","] };
        var columns = csv.ReadFields()!;
        var rows = new Dictionary<string, Dictionary<string, string>>();
        while (csv.ReadFields() is { } cells)
            rows.Add($"actor {cells[0]}", columns.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
        return rows;
    }

    public static string NamesOf(Dictionary<string, string> row) => NameFold.Fold(string.Join('|', NameColumns.Select(column => row[column])));

    public static IReadOnlyCollection<string> IdsOf(Dictionary<string, string> row, params string[] columns) =>
        [.. columns.SelectMany(column => row[column].Split(',', StringSplitOptions.TrimEntries)).Where(id => id is not ("" or "0"))];
}
