using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Language.Places;

/// <summary>What a gazetteer's row is.</summary>
public enum PlaceKind
{
    Country,
    Region,
    City,
}

/// <summary>One place of the gazetteer.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Region">Name of the first-level region; empty for regions and countries.</param>
/// <param name="Latitude">Degrees north, WGS 84; of regions and countries the middle of their people.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
public sealed record GazetteerEntry(PlaceKind Kind, string Name, string Country, string Region, double Latitude, double Longitude, long Population)
{
    public Place ToPlace() => new(
        Name,
        Country,
        Latitude,
        Longitude,
        Kind switch { PlaceKind.Country => PlacePrecision.Country, PlaceKind.Region => PlacePrecision.Region, _ => PlacePrecision.City });
}
