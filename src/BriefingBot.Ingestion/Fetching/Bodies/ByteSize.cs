namespace BriefingBot.Ingestion.Fetching.Bodies;

/// <summary>Sizes in words.</summary>
internal static class ByteSize
{
    private const int Kibi = 1024;

    public static string Show(long bytes) => bytes switch
    {
        >= Kibi * Kibi => $"{bytes / (double)(Kibi * Kibi):0.#} MiB",
        >= Kibi => $"{bytes / (double)Kibi:0.#} KiB",
        _ => $"{bytes} bytes",
    };

    /// <summary>Continues a sentence that begins with the host.</summary>
    public static string TooLarge(int limit) => $"sent more than {Show(limit)}, which is the limit";
}
