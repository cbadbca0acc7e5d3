using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace BriefingBot.Engine.Pictures;

/// <summary>The outlines of countries, read when the first map is drawn (Natural Earth; config/gazetteer says how the file is made).</summary>
/// <param name="open">Opens the gzip file outlines.tsv.gz; null where it is not there, and maps show points alone.</param>
public sealed class MapOutlines(Func<Stream?> open)
{
    private const double Unit = 100;
    private const int Fields = 2;

    private readonly Lazy<IReadOnlyList<CountryOutline>> _countries = new(() => Read(open));

    public static MapOutlines None { get; } = new(() => null);

    /// <summary>The largest first.</summary>
    internal IReadOnlyList<CountryOutline> Countries => _countries.Value;

    private static IReadOnlyList<CountryOutline> Read(Func<Stream?> open)
    {
        using var file = open();
        if (file is null)
            return [];
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress), Encoding.UTF8);
        var countries = new List<CountryOutline>();
        while (reader.ReadLine() is { } line)
            countries.Add(Country(line, countries.Count + 1));
        return countries;
    }

    private static CountryOutline Country(string line, int number)
    {
        var fields = line.Split('\t');
        if (fields.Length != Fields)
            throw new InvalidDataException($"Line {number} of the outlines has {fields.Length} fields; it should have {Fields}.");
        var rings = fields[1].Split('|').Select(Ring).ToList();
        // What goes on beyond the date line shows on both edges of a map of the world.
        rings.AddRange(rings.Where(r => r.East > 180).Select(r => r.Shifted(-360)).ToList());
        return new CountryOutline(fields[0], rings);
    }

    private static OutlineRing Ring(string text)
    {
        var points = new List<(double Lon, double Lat)>();
        var (x, y) = (0, 0);
        var numbers = text.Split(' ');
        for (var i = 0; i + 1 < numbers.Length; i += 2)
        {
            x += int.Parse(numbers[i], CultureInfo.InvariantCulture);
            y += int.Parse(numbers[i + 1], CultureInfo.InvariantCulture);
            points.Add((x / Unit, y / Unit));
        }
        return new OutlineRing(points);
    }
}

internal sealed record CountryOutline(string Name, IReadOnlyList<OutlineRing> Rings);

/// <summary>One closed line, its points in degrees.</summary>
internal sealed class OutlineRing(IReadOnlyList<(double Lon, double Lat)> points)
{
    public IReadOnlyList<(double Lon, double Lat)> Points { get; } = points;

    public double West { get; } = points.Min(p => p.Lon);

    public double East { get; } = points.Max(p => p.Lon);

    public double South { get; } = points.Min(p => p.Lat);

    public double North { get; } = points.Max(p => p.Lat);

    public OutlineRing Shifted(double degrees) => new([.. Points.Select(p => (p.Lon + degrees, p.Lat))]);
}
