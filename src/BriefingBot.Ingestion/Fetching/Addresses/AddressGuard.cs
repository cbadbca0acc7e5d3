using System.Net;

namespace BriefingBot.Ingestion.Fetching.Addresses;

/// <summary>The address rules together with an administrator's exceptions.</summary>
internal sealed class AddressGuard
{
    private readonly List<IPNetwork> _allowed = [];

    public AddressGuard(IEnumerable<string> allowedNetworks)
    {
        foreach (var text in allowedNetworks)
        {
            if (!AllowedNetwork.TryParse(text, out var network, out var fault))
            {
                throw new ArgumentException(fault, nameof(allowedNetworks));
            }

            _allowed.Add(network);
        }
    }

    /// <summary>Continues a sentence that begins with the host. The address itself is not named: chat is no place to map a network.</summary>
    public static string Explain(string kind) => $"leads to {kind}; only public addresses are fetched (Fetch:AllowedNetworks lists exceptions)";

    /// <summary>Says in words why an address is refused, or null when it may be connected to.</summary>
    public string? Refuse(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6 || !_allowed.Exists(network => network.Contains(address)))
        {
            return AddressRules.Refuse(address);
        }

        // Allowing NAT64 for an IPv6-only network must not open 64:ff9b::7f00:1.
        return AddressRules.Embedded(address) is { } embedded ? Refuse(embedded) : null;
    }
}
