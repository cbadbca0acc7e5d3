using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace BriefingBot.Ingestion.Fetching.Addresses;

/// <summary>A network in CIDR form that an administrator exempts from the address rules.</summary>
internal static class AllowedNetwork
{
    /// <summary>Reads one entry, or says what is wrong with it and what would be right.</summary>
    public static bool TryParse(string? text, out IPNetwork network, [NotNullWhen(false)] out string? fault)
    {
        network = default;
        var slash = text?.IndexOf('/') ?? -1;
        if (slash < 0 || !IPAddress.TryParse(text.AsSpan(0, slash), out var address) || address.ScopeIdIsSet())
        {
            fault = $"\"{text}\" is not a network; write it with its prefix length, for example 10.1.0.0/16, 127.0.0.1/32 or fd00::/8";
            return false;
        }

        var longest = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        if (!byte.TryParse(text.AsSpan(slash + 1), System.Globalization.NumberStyles.None, null, out var length) || length < 1 || length > longest)
        {
            fault = $"\"{text}\" has no usable prefix length; after the slash stands a number from 1 to {longest}";
            return false;
        }

        network = new IPNetwork(Mask(address, length), length);
        fault = network.BaseAddress.Equals(address) ? null : $"\"{text}\" is an address inside a network; write the network as {network}";
        return fault is null;
    }

    private static IPAddress Mask(IPAddress address, int length)
    {
        var bytes = address.GetAddressBytes();
        for (var bit = length; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return new IPAddress(bytes);
    }

    private static bool ScopeIdIsSet(this IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 && address.ScopeId != 0;
}
