using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Attacks.Ledger;

internal static class GreatCircle
{
    private const double EarthRadius = 6371;

    /// <summary>Kilometres between two places; null where one has no coordinates.</summary>
    public static double? Kilometres(Place one, Place other)
    {
        if (one is not { Latitude: { } lat1, Longitude: { } lon1 } || other is not { Latitude: { } lat2, Longitude: { } lon2 })
            return null;
        var (f1, f2) = (double.DegreesToRadians(lat1), double.DegreesToRadians(lat2));
        var (df, dl) = (f2 - f1, double.DegreesToRadians(lon2 - lon1));
        var h = Math.Pow(Math.Sin(df / 2), 2) + (Math.Cos(f1) * Math.Cos(f2) * Math.Pow(Math.Sin(dl / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
