using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Galaxy.Pipeline.Cli.Serve.Http;

namespace Galaxy.Pipeline.Cli.Serve;

/// <summary>The address to open in a browser.</summary>
internal static class ServedAddress
{
    /// <param name="place">Where the server listens.</param>
    /// <param name="token">What clients have to know; null if nothing.</param>
    public static string Of(IPEndPoint place, string? token)
    {
        bool isAny = place.Address.Equals(IPAddress.Any) || place.Address.Equals(IPAddress.IPv6Any);
        IPEndPoint shown = isAny ? new IPEndPoint(OfThisMachine(place.AddressFamily) ?? IPAddress.Loopback, place.Port) : place;
        return $"http://{shown}/{(token is null ? "" : $"?{TokenGuard.Query}={Uri.EscapeDataString(token)}")}";
    }

    /// <summary>The first address by which others reach this machine; null if there is none.</summary>
    private static IPAddress? OfThisMachine(AddressFamily family) => NetworkInterface.GetAllNetworkInterfaces()
        .Where(network => network.OperationalStatus == OperationalStatus.Up)
        .SelectMany(network => network.GetIPProperties().UnicastAddresses)
        .Select(unicast => unicast.Address)
        .FirstOrDefault(address => address.AddressFamily == family && !IPAddress.IsLoopback(address) && !address.IsIPv6LinkLocal);
}
