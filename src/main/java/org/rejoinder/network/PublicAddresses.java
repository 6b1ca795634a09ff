package org.rejoinder.network;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * Resolves host names, and refuses those that lead into private networks. The HTTP client connects to the addresses that
 * this resolver answers and to no others, so that a name cannot change its meaning between check and use.
 *
 * <p>Refused are all ranges that the IANA special-purpose address registries (RFC 6890) do not call globally reachable,
 * and the IPv6 ranges that carry IPv4 addresses inside them.
 */
public final class PublicAddresses implements DnsResolver {

    /** An IP range in the notation of RFC 4632. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Range(byte[] network, int bits) {
        static Range of(String cidr) {
            String[] parts = cidr.split("/", -1);
            return new Range(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((address[bit / 8] ^ network[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Range> REFUSED_4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");
    /** Only global unicast is allowed, and of that not what tunnels, documents or identifies. */
    private static final Range GLOBAL_6 = Range.of("2000::/3");

    private static final List<Range> REFUSED_6 =
            ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48");

    private final Set<InetAddress> allowed;

    /** @param allowed addresses that may be reached although they are not public */
    public PublicAddresses(Set<InetAddress> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    /** Where a name leads that may not be followed. */
    public static final class Forbidden extends UnknownHostException {
        Forbidden(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        // One private address among public ones is as good as none: which one is used is not ours to say.
        if (Arrays.stream(addresses).anyMatch(address -> !allowed.contains(address) && !isPublic(address))) {
            throw new Forbidden(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /**
     * Checks the host of an address, also a literal one, which a client need not resolve.
     *
     * @param host as {@link java.net.URI#getHost} gives it
     * @throws Forbidden if it leads into a private network
     * @throws UnknownHostException if it leads nowhere
     */
    public void require(String host) throws UnknownHostException {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        if (resolve(bare).length == 0) {
            throw new UnknownHostException(bare);
        }
    }

    /**
     * A client that connects nowhere else. It follows no redirects and tries nothing again: whoever uses it decides on each
     * step.
     *
     * @param timeLimit for connecting, and for each silence of the other side
     */
    public CloseableHttpClient client(Duration timeLimit) {
        Timeout timeout = Timeout.of(timeLimit);
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(this)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Rejoinder")
                .build();
    }

    /** Whether anybody on the internet could reach {@code address}. */
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address four -> REFUSED_4.stream().noneMatch(range -> range.contains(bytes));
            case Inet6Address six ->
                GLOBAL_6.contains(bytes) && REFUSED_6.stream().noneMatch(range -> range.contains(bytes));
            default -> false;
        };
    }

    private static List<Range> ranges(String... cidrs) {
        return Arrays.stream(cidrs).map(Range::of).toList();
    }
}
