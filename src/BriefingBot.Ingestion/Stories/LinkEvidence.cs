namespace BriefingBot.Ingestion.Stories;

/// <summary>What speaks for and against two documents reporting one event.</summary>
internal readonly record struct LinkEvidence
{
    /// <summary>Cosine of the words.</summary>
    public double Words { get; init; }

    /// <summary>Cosine of the proper words.</summary>
    public double Proper { get; init; }

    /// <summary>Rarity of shared proper words, summed.</summary>
    public double RareProper { get; init; }

    /// <summary>Rarity of shared names, summed.</summary>
    public double RareNames { get; init; }

    /// <summary>Rarity of words shared by the titles, summed.</summary>
    public double Title { get; init; }

    public bool SameDay { get; init; }

    public bool OtherDay { get; init; }

    public int SameAges { get; init; }

    public bool OtherAges { get; init; }

    public int DaysApart { get; init; }
}
