namespace BriefingBot.Ingestion.Fetching.Bodies;

/// <summary>What a body must keep to.</summary>
/// <param name="Size">The largest size in bytes, before and after decompression.</param>
/// <param name="Idle">The longest time without a byte.</param>
/// <param name="LowestRate">The lowest rate in bytes a second before decompression, averaged over half the idle limit.</param>
/// <param name="Cut">Whether a body that is too large is cut at the limit rather than refused.</param>
internal sealed record BodyLimits(int Size, TimeSpan Idle, int LowestRate, bool Cut = false);
