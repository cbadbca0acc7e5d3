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

    private const int ExpectedNames = 50_000;
    private const int FieldsInRow = 9;

    private readonly Dictionary<string, List<GazetteerEntry>> _byName = new(ExpectedNames, StringComparer.Ordinal);
    private readonly Dictionary<string, GazetteerEntry> _countriesOfPeople = new(StringComparer.Ordinal);
    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);
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
        var line = 0;
        foreach (var row in reader.ReadToEnd().AsSpan().EnumerateLines())
        {
            line++;
            if (!row.IsEmpty)
                gazetteer.Add(row, line);
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
        if (Ascii.IsValid(name))
            return name.ToLowerInvariant();
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(c is '\u2019' or '\u2018' ? '\'' : char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    private void Add(ReadOnlySpan<char> row, int line)
    {
        Span<Range> cuts = stackalloc Range[FieldsInRow + 1];
        var count = row.Split(cuts, '\t');
        if (count != FieldsInRow)
            throw new InvalidDataException($"Line {line} of the gazetteer has {count} fields; it should have {FieldsInRow}.");
        var kind = row[0] switch { 'C' => PlaceKind.Country, 'R' => PlaceKind.Region, _ => PlaceKind.City };
        var entry = new GazetteerEntry(
            kind,
            row[cuts[1]].ToString(),
            Shared(row[cuts[2]]),
            Shared(row[cuts[3]]),
            double.Parse(row[cuts[4]], CultureInfo.InvariantCulture),
            double.Parse(row[cuts[5]], CultureInfo.InvariantCulture),
            long.Parse(row[cuts[6]], CultureInfo.InvariantCulture));
        Add(Fold(entry.Name), entry);
        var others = row[cuts[7]];
        foreach (var other in others.Split(';'))
        {
            if (!others[other].IsEmpty)
                Add(others[other].ToString(), entry);
        }
        if (kind != PlaceKind.Country)
            return;
        _countries[entry.Country] = entry;
        foreach (var people in row[cuts[8]].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            _countriesOfPeople.TryAdd(people.Replace('_', ' '), entry);
    }

    /// <summary>Codes and regions repeat thousands of times; one string serves each.</summary>
    private string Shared(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "";
        var lookup = _repeated.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(text, out var known))
            _repeated.Add(known = text.ToString());
        return known;
    }

    private void Add(string name, GazetteerEntry entry)
    {
        if (!_byName.TryGetValue(name, out var entries))
            _byName[name] = entries = new List<GazetteerEntry>(1);
        if (!entries.Exists(e => ReferenceEquals(e, entry)))
            entries.Add(entry);
    }
}
