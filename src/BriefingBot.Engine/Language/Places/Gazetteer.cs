using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace BriefingBot.Engine.Language.Places;

/// <summary>
/// Places by name: countries with their people's names, first-level regions, cities (GeoNames, CC BY 4.0; config/gazetteer says how the file
/// is made). Names are compared in lower case without accents.
/// </summary>
public sealed class Gazetteer
{
    /// <summary>Words of the longest name that is looked up.</summary>
    public const int LongestName = 5;

    private readonly Dictionary<string, List<GazetteerEntry>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GazetteerEntry> _countriesOfPeople = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GazetteerEntry> _countries = new(StringComparer.Ordinal);

    private Gazetteer()
    {
    }

    public static Gazetteer Empty { get; } = new();

    /// <param name="compressed">The gzip file places.tsv.gz.</param>
    /// <exception cref="InvalidDataException">A row has not the nine fields of the file's format.</exception>
    public static Gazetteer Load(Stream compressed)
    {
        var gazetteer = new Gazetteer();
        using var reader = new StreamReader(new GZipStream(compressed, CompressionMode.Decompress), Encoding.UTF8, detectEncodingFromByteOrderMarks: false, 1 << 16);
        for (var line = 1; reader.ReadLine() is { } row; line++)
        {
            var fields = row.Split('\t');
            if (fields.Length != 9)
                throw new InvalidDataException($"Line {line} of the gazetteer has {fields.Length} fields; it should have 9.");
            gazetteer.Add(fields);
        }
        return gazetteer;
    }

    /// <summary>Every place of that name; the more people the earlier within a kind.</summary>
    public IReadOnlyList<GazetteerEntry> Find(string name) => _byName.TryGetValue(Fold(name), out var entries) ? entries : [];

    /// <summary>The country of "Afghan", "Pakistanis".</summary>
    public GazetteerEntry? CountryOfPeople(string word) => _countriesOfPeople.GetValueOrDefault(word);

    /// <param name="code">ISO 3166-1 alpha-2.</param>
    public GazetteerEntry? Country(string code) => _countries.GetValueOrDefault(code);

    internal static string Fold(string name)
    {
        if (IsPlain(name))
            return name;
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(c is '\u2019' or '\u2018' ? '\'' : char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    private static bool IsPlain(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAscii(c) || char.IsAsciiLetterUpper(c))
                return false;
        }
        return true;
    }

    private void Add(string[] fields)
    {
        var kind = fields[0] switch { "C" => PlaceKind.Country, "R" => PlaceKind.Region, _ => PlaceKind.City };
        var entry = new GazetteerEntry(
            kind,
            fields[1],
            fields[2],
            fields[3],
            double.Parse(fields[4], CultureInfo.InvariantCulture),
            double.Parse(fields[5], CultureInfo.InvariantCulture),
            long.Parse(fields[6], CultureInfo.InvariantCulture));
        Add(Fold(entry.Name), entry);
        if (fields[7].Length > 0)
        {
            foreach (var other in fields[7].Split(';'))
                Add(other, entry);
        }
        if (kind != PlaceKind.Country)
            return;
        _countries[entry.Country] = entry;
        foreach (var people in fields[8].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            _countriesOfPeople.TryAdd(people.Replace('_', ' '), entry);
    }

    private void Add(string name, GazetteerEntry entry)
    {
        if (!_byName.TryGetValue(name, out var entries))
            _byName[name] = entries = new List<GazetteerEntry>(1);
        if (!entries.Contains(entry))
            entries.Add(entry);
    }
}
