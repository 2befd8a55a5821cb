# Signs cases.json with Perl's Digest::SHA, which has its own SHA-256: perl sign.pl >perl.json

use strict;
use warnings;
use Digest::SHA qw(hmac_sha256);
use Encode qw(encode_utf8);
use File::Basename qw(dirname);
use JSON::PP;
use MIME::Base64 qw(decode_base64 encode_base64);

sub key {
    my ($case) = @_;
    my $secret = encode_utf8($case->{secret});
    my $how = $case->{key} // "whole";
    return $secret if $how eq "whole";
    return scalar reverse $secret if $how eq "reversed";
    $secret =~ s/^whsec_//;
    return $how eq "decoded" ? decode_base64($secret) : $secret;
}

sub signature {
    my ($case) = @_;
    my $body = pack("H*", $case->{signed} // $case->{body}) x ($case->{times} // 1);
    my $digest = hmac_sha256($body, key($case));
    my $form = $case->{form} // "hex";
    return encode_base64($digest, "") if $form eq "base64";
    my $hex = unpack("H*", $digest);
    return $form eq "HEX" ? uc $hex : $form eq "sha256=hex" ? "sha256=$hex" : $hex;
}

open my $file, "<:raw", dirname($0) . "/cases.json" or die "cases.json: $!";
my $cases = decode_json(join "", <$file>);
my @lines = map { sprintf '  "%s": "%s"', $_->{name}, signature($_) } @$cases;
print "{\n", join(",\n", @lines), "\n}\n";
