using System.Net;
using System.Net.Sockets;

namespace BriefingBot.Ingestion.Fetching.Addresses;

/// <summary>
/// Which addresses are not places on the public Internet. Sources: IANA's "IPv4 Special-Purpose Address Registry", "IPv6
/// Special-Purpose Address Registry" and "IPv6 Address Space" (only 2000::/3 is global unicast). Entries of those registries that
/// are globally reachable but serve protocols (AS112, AMT, ORCHID) are refused where they lie inside a refused block: no
/// publisher lives there.
/// </summary>
internal static class AddressRules
{
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    private static readonly (IPNetwork Network, string Name)[] Special =
    [
        .. Table(
            ("0.0.0.0/8", "an address of \"this network\""),
            ("10.0.0.0/8", "a private address"),
            ("100.64.0.0/10", "an address shared behind a carrier's NAT"),
            ("127.0.0.0/8", "a loopback address"),
            ("169.254.0.0/16", "a link-local address, where clouds keep machine metadata"),
            ("168.63.129.16/32", "a cloud's metadata address"),
            ("172.16.0.0/12", "a private address"),
            ("192.0.0.0/24", "an address reserved for protocols"),
            ("192.0.2.0/24", "a documentation address"),
            ("192.31.196.0/24", "an address reserved for name servers (AS112)"),
            ("192.52.193.0/24", "a multicast relay address"),
            ("192.88.99.0/24", "a 6to4 relay address"),
            ("192.168.0.0/16", "a private address"),
            ("192.175.48.0/24", "an address reserved for name servers (AS112)"),
            ("198.18.0.0/15", "a benchmarking address"),
            ("198.51.100.0/24", "a documentation address"),
            ("203.0.113.0/24", "a documentation address"),
            ("224.0.0.0/4", "a multicast address"),
            ("255.255.255.255/32", "the broadcast address"),
            ("240.0.0.0/4", "a reserved address"),
            ("::/128", "the unspecified address"),
            ("::1/128", "a loopback address"),
            ("::ffff:0:0:0/96", "an IPv4 address translated to IPv6"),
            ("::/96", "an IPv4 address written as IPv6"),
            ("64:ff9b::/96", "an IPv4 address behind NAT64"),
            ("64:ff9b:1::/48", "an address behind a local NAT64"),
            ("100::/64", "a discard address"),
            ("2001::/32", "a Teredo tunnel address"),
            ("2001:2::/48", "a benchmarking address"),
            ("2001:db8::/32", "a documentation address"),
            ("2001::/23", "an address reserved for protocols"),
            ("2002::/16", "a 6to4 tunnel address"),
            ("2620:4f:8000::/48", "an address reserved for name servers (AS112)"),
            ("3fff::/20", "a documentation address"),
            ("5f00::/16", "a segment routing address"),
            ("fc00::/7", "a private address"),
            ("fe80::/10", "a link-local address"),
            ("fec0::/10", "a site-local address"),
            ("ff00::/8", "a multicast address")),
    ];

    /// <summary>Says in words why an address is refused ("a private address"), or null for a public one.</summary>
    public static string? Refuse(IPAddress address)
    {
        // Before the table: IPNetwork.Contains takes ::ffff:a.b.c.d for the IPv4 address in it.
        if (address.IsIPv4MappedToIPv6)
        {
            return "an IPv4 address written as IPv6";
        }

        foreach (var (network, name) in Special)
        {
            if (network.Contains(address))
            {
                return name;
            }
        }

        var global = address.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(address);
        return global ? null : "an address outside the public Internet";
    }

    /// <summary>The IPv4 address that packets to a NAT64 or 6to4 address end at, else null.</summary>
    public static IPAddress? Embedded(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        return Nat64.Contains(address) ? new IPAddress(bytes.AsSpan(12, 4))
            : SixToFour.Contains(address) ? new IPAddress(bytes.AsSpan(2, 4))
            : null;
    }

    private static IEnumerable<(IPNetwork Network, string Name)> Table(params (string Network, string Name)[] rows) =>
        rows.Select(row => (IPNetwork.Parse(row.Network), row.Name));
}
