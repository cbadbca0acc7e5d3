namespace BriefingBot.Engine.Pictures;

/// <summary>
/// Which part of the earth a map shows, and where on the picture a place lies: degrees of longitude shortened by the cosine of the middle
/// latitude (equirectangular), which keeps shapes near the middle.
/// </summary>
internal sealed class MapView
{
    // Degrees of latitude: a map of a single city still shows the country around it.
    private const double LeastHeight = 9;
    private const double Room = 1.5;
    private const double Northmost = 84;
    private const double Southmost = -58;

    private readonly double _scale;
    private readonly double _shrink;
    private readonly double _lon;
    private readonly double _lat;

    private MapView(double lon, double lat, double degreesHigh, double width, double height, double shrink)
    {
        (_lon, _lat, Width, Height, _shrink) = (lon, lat, width, height, shrink);
        _scale = height / degreesHigh;
    }

    public double Width { get; }

    public double Height { get; }

    public double West => _lon - (Width / 2 / _scale / _shrink);

    public double East => _lon + (Width / 2 / _scale / _shrink);

    public double South => _lat - (Height / 2 / _scale);

    public double North => _lat + (Height / 2 / _scale);

    public double PixelsPerDegree => _scale;

    /// <summary>Shows all points with room around them; a map of most of the earth is less high, for there is nothing to see beyond the polar circles.</summary>
    public static MapView Of(IReadOnlyList<(double Lat, double Lon)> points, double width, double highest)
    {
        var (south, north) = (points.Min(p => p.Lat), points.Max(p => p.Lat));
        var (west, east) = (points.Min(p => p.Lon), points.Max(p => p.Lon));
        var lat = Math.Clamp((south + north) / 2, -80, 80);
        var shrink = Math.Cos(double.DegreesToRadians(lat));
        var across = Math.Min((east - west) * shrink * Room, 360 * shrink);
        var high = Math.Max(LeastHeight, Math.Max((north - south) * Room, across * highest / width));
        if (high <= Northmost - Southmost)
            return new MapView((west + east) / 2, Math.Clamp(lat, Southmost + (high / 2), Northmost - (high / 2)), high, width, highest, shrink);
        var height = Math.Round(width * (Northmost - Southmost) / across);
        return new MapView((west + east) / 2, (Northmost + Southmost) / 2, Northmost - Southmost, width, height, shrink);
    }

    public (double X, double Y) Place(double lat, double lon) => (((lon - _lon) * _shrink * _scale) + (Width / 2), (Height / 2) - ((lat - _lat) * _scale));

    public bool Shows(OutlineRing ring) => ring.East >= West && ring.West <= East && ring.North >= South && ring.South <= North;
}
