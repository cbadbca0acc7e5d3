namespace BriefingBot.Tests.Ingestion.Feeds;

/// <summary>Damages bytes as transports and tools do: changed, cut out, doubled, swapped for markup.</summary>
internal static class Mutation
{
    private static readonly byte[][] Splices =
    [
        "<"u8.ToArray(), ">"u8.ToArray(), "&"u8.ToArray(), "]]>"u8.ToArray(), "<![CDATA["u8.ToArray(), "<!--"u8.ToArray(), "\""u8.ToArray(), "&#xD800;"u8.ToArray(),
        "&#99999999999;"u8.ToArray(), "</item>"u8.ToArray(), "<item>"u8.ToArray(), "xml:base='javascript:x'"u8.ToArray(), [0], [0xFF, 0xFE], [0xED, 0xA0, 0x80],
        "9999-12-31T23:59:59-23:00"u8.ToArray(), "\\ud800"u8.ToArray(), "://"u8.ToArray(),
    ];

    public static byte[] Of(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var change = random.Next(1, 8); change > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(40), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(200), bytes.Count - at)));
                    break;
                default:
                    bytes.InsertRange(at, Splices[random.Next(Splices.Length)]);
                    break;
            }

            if (bytes.Count == 0) bytes.Add((byte)'<');
        }

        return [.. bytes];
    }
}
