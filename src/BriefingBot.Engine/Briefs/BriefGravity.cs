using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Briefs;

/// <summary>How high an attack stands in a brief: by the killed, then the injured and kidnapped, then by how many independent sources report it.</summary>
internal readonly record struct BriefGravity(int Killed, int Harmed, int Sources, int Day) : IComparable<BriefGravity>
{
    public static BriefGravity Of(Attack attack) => new(
        TollView.Of(attack.Toll, TollMeasure.Killed)?.Range.High ?? 0,
        (TollView.Of(attack.Toll, TollMeasure.Injured)?.Range.High ?? 0) + (TollView.Of(attack.Toll, TollMeasure.Kidnapped)?.Range.High ?? 0),
        SourceCount.Of(Attacks.AttackBriefing.AllCitations(attack)).Independent,
        attack.Date?.Latest?.DayNumber ?? 0);

    public int CompareTo(BriefGravity other) => (Killed, Harmed, Sources, Day).CompareTo((other.Killed, other.Harmed, other.Sources, other.Day));

    public static bool operator <(BriefGravity left, BriefGravity right) => Comparer<BriefGravity>.Default.Compare(left, right) < 0;
    public static bool operator <=(BriefGravity left, BriefGravity right) => Comparer<BriefGravity>.Default.Compare(left, right) <= 0;
    public static bool operator >(BriefGravity left, BriefGravity right) => Comparer<BriefGravity>.Default.Compare(left, right) > 0;
    public static bool operator >=(BriefGravity left, BriefGravity right) => Comparer<BriefGravity>.Default.Compare(left, right) >= 0;
}
