using System.Net;
using BriefingBot.Ingestion.Fetching.Addresses;

namespace BriefingBot.Tests.Ingestion.Fetching.Addresses;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("0.0.0.0", "this network")]
    [InlineData("0.1.2.3", "this network")]
    [InlineData("10.0.0.1", "private")]
    [InlineData("100.64.0.1", "carrier")]
    [InlineData("100.100.100.200", "carrier")]
    [InlineData("100.127.255.255", "carrier")]
    [InlineData("127.0.0.1", "loopback")]
    [InlineData("127.255.255.254", "loopback")]
    [InlineData("169.254.169.254", "link-local")]
    [InlineData("168.63.129.16", "metadata")]
    [InlineData("172.16.0.1", "private")]
    [InlineData("172.31.255.255", "private")]
    [InlineData("192.0.0.192", "protocols")]
    [InlineData("192.0.2.1", "documentation")]
    [InlineData("192.88.99.1", "6to4")]
    [InlineData("192.168.1.1", "private")]
    [InlineData("198.18.0.1", "benchmarking")]
    [InlineData("198.19.255.255", "benchmarking")]
    [InlineData("198.51.100.7", "documentation")]
    [InlineData("203.0.113.7", "documentation")]
    [InlineData("224.0.0.1", "multicast")]
    [InlineData("239.255.255.250", "multicast")]
    [InlineData("240.0.0.1", "reserved")]
    [InlineData("255.255.255.255", "broadcast")]
    [InlineData("::", "unspecified")]
    [InlineData("::1", "loopback")]
    [InlineData("::127.0.0.1", "written as IPv6")]
    [InlineData("::8.8.8.8", "written as IPv6")]
    [InlineData("::ffff:127.0.0.1", "written as IPv6")]
    [InlineData("::ffff:8.8.8.8", "written as IPv6")]
    [InlineData("::ffff:0:127.0.0.1", "translated")]
    [InlineData("64:ff9b::7f00:1", "NAT64")]
    [InlineData("64:ff9b::808:808", "NAT64")]
    [InlineData("64:ff9b:1::1", "NAT64")]
    [InlineData("100::1", "discard")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2", "Teredo")]
    [InlineData("2001:2::1", "benchmarking")]
    [InlineData("2001:10::1", "protocols")]
    [InlineData("2001:db8::1", "documentation")]
    [InlineData("2002:7f00:1::", "6to4")]
    [InlineData("2002:808:808::1", "6to4")]
    [InlineData("2620:4f:8000::1", "name servers")]
    [InlineData("3fff::1", "documentation")]
    [InlineData("5f00::1", "segment")]
    [InlineData("fc00::1", "private")]
    [InlineData("fd00:ec2::254", "private")]
    [InlineData("fe80::1", "link-local")]
    [InlineData("fe80::1%2", "link-local")]
    [InlineData("fec0::1", "site-local")]
    [InlineData("ff02::1", "multicast")]
    [InlineData("4000::1", "outside the public Internet")]
    public void An_address_that_is_not_public_is_refused_by_name(string address, string name) =>
        new AddressGuard([]).Refuse(IPAddress.Parse(address)).ShouldNotBeNull().ShouldContain(name);

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("169.253.255.255")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.0.1.0")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("2001:4860:4860::8888")]
    [InlineData("2001:200::1")]
    [InlineData("2606:4700::1111")]
    [InlineData("2a00:1450::1")]
    public void A_public_address_passes(string address) =>
        new AddressGuard([]).Refuse(IPAddress.Parse(address)).ShouldBeNull();

    [Fact]
    public void An_allowed_network_is_an_exception_for_itself_alone()
    {
        var guard = new AddressGuard(["127.0.0.0/8", "fd12::/16"]);
        guard.Refuse(IPAddress.Parse("127.0.0.1")).ShouldBeNull();
        guard.Refuse(IPAddress.Parse("fd12::1")).ShouldBeNull();
        guard.Refuse(IPAddress.Parse("10.0.0.1")).ShouldNotBeNull();
        guard.Refuse(IPAddress.Parse("::ffff:127.0.0.1")).ShouldNotBeNull();
    }

    [Fact]
    public void Allowing_nat64_opens_public_addresses_behind_it_and_no_others()
    {
        var guard = new AddressGuard(["64:ff9b::/96"]);
        guard.Refuse(IPAddress.Parse("64:ff9b::808:808")).ShouldBeNull();
        guard.Refuse(IPAddress.Parse("64:ff9b::7f00:1")).ShouldNotBeNull();
    }
}
