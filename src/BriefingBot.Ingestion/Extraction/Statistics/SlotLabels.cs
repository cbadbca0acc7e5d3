namespace BriefingBot.Ingestion.Extraction.Statistics;

/// <summary>What a stretch of words is in an incident; the five text slots of the MUC-4 task.</summary>
internal enum Slot
{
    PerpInd,
    PerpOrg,
    Target,
    Victim,
    Weapon,
}

/// <summary>Labels of the sequence model: outside, and beginning and inside of each slot.</summary>
internal static class SlotLabels
{
    public const int Outside = 0;
    public const int Count = 11;

    public static int Begin(Slot slot) => 1 + (2 * (int)slot);

    public static int Inside(Slot slot) => 2 + (2 * (int)slot);

    public static bool IsBegin(int label) => label % 2 == 1;

    public static Slot SlotOf(int label) => (Slot)((label - 1) / 2);

    /// <summary>An inside label follows only a label of its own slot.</summary>
    public static bool MayFollow(int previous, int label) =>
        label == Outside || IsBegin(label) || (previous != Outside && SlotOf(previous) == SlotOf(label));
}
